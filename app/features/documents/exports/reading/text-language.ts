import type { Language } from '#app/platform/i18n/language.ts';

const ENGLISH = new Set('the and of to in is for with that this are on we be as by from will or'.split(' '));
const POLISH = new Set('i w na z do się nie jest o że to dla oraz po przez od są będzie jak lub'.split(' '));

/** The language that a text is written in; Polish where it does not say. */
export function textLanguage(text: string): Language {
  const sample = text.slice(0, 20_000).toLowerCase();
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > latin) return 'uk';
  const marks = sample.match(/[ąćęłńóśźż]/g)?.length ?? 0;
  let english = 0;
  let polish = 0;
  for (const word of sample.match(/\p{L}+/gu) ?? []) {
    if (ENGLISH.has(word)) english += 1;
    if (POLISH.has(word)) polish += 1;
  }
  return english > polish && marks < latin / 40 ? 'en' : 'pl';
}
