import { dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '#app/platform/text/fold.ts';

let list: Set<string> | undefined;

/** Fifty thousand words, folded at the first question. */
function isKnown(word: string): boolean {
  list ??= new Set(dictionary['passwords-common'].map(fold));
  return list.has(word);
}

/** What someone who knows us would try first (ASVS 6.1.2). */
const CONTEXT = [
  'splot',
  'rops',
  'belong',
  'wielkopolska',
  'wielkopolskie',
  'biblioteka',
  'biblioteki',
  'integracja',
  'cudzoziemiec',
  'cudzoziemcy',
  'poznan',
  'kalisz',
  'konin',
  'leszno',
  'pila',
  'haslo',
  'password',
];

const RUNS = [
  '0123456789'.repeat(3),
  '9876543210'.repeat(3),
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

const LEAST_OWN_LETTERS = 6;

/**
 * Whether a guesser would try it early: on the list of common passwords (also with digits around it), a run
 * or a repetition, or little else than our own words and the person's (`personal`: address, name).
 */
export function isGuessable(password: string, personal: string[] = []): boolean {
  const folded = fold(password);
  return (
    isKnown(folded) ||
    isKnown(core(folded)) ||
    isRepetition(folded) ||
    RUNS.some((run) => run.includes(folded)) ||
    isMostly(folded, [...CONTEXT, ...wordsOf(personal)])
  );
}

function core(text: string): string {
  return text.replace(/^\P{L}+|\P{L}+$/gu, '');
}

function isRepetition(text: string): boolean {
  if (new Set(text).size < 5) return true;
  const period = (text + text).indexOf(text, 1);
  const unit = text.slice(0, period);
  return period < text.length && (unit.length < LEAST_OWN_LETTERS || isKnown(unit));
}

function isMostly(text: string, words: string[]): boolean {
  const rest = words
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ' '), text);
  return rest !== text && rest.replace(/[\s\p{P}]/gu, '').length < LEAST_OWN_LETTERS;
}

function wordsOf(personal: string[]): string[] {
  return personal.flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);
}
