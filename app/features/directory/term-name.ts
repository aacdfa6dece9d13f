import type { Language } from '#app/platform/i18n/language.ts';

export interface TermNames {
  namePl: string;
  nameEn: string;
  nameUk: string;
}

/** The name of a term in a language. */
export function nameIn(term: TermNames, language: Language): string {
  return { pl: term.namePl, en: term.nameEn, uk: term.nameUk }[language];
}
