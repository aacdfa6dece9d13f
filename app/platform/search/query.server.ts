import { isStopWord } from '#app/platform/search/stop-words.ts';
import { type WordKeys, wordKeys } from '#app/platform/search/word-keys.server.ts';
import { wordsOf } from '#app/platform/search/words.ts';

export interface QueryWord extends WordKeys {
  /** The last word may be the beginning of one. */
  prefix: boolean;
}

export interface Query {
  words: QueryWord[];
  /** Something was typed that is longer than what is looked at. */
  cut: boolean;
}

const MAX_CHARACTERS = 300;
const MAX_WORDS = 12;

/** What a typed text asks for; no words when there is nothing to look for in it. */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, MAX_CHARACTERS);
  const found = new Map(wordsOf(text).map((word) => [wordKeys(word.text).exact, wordKeys(word.text)]));
  const worthwhile = [...found.values()].filter(({ exact }) => exact.length > 1);
  const telling = worthwhile.filter(({ exact }) => !isStopWord(exact));
  const words = (telling.length > 0 ? telling : worthwhile).slice(0, MAX_WORDS);
  return {
    words: words.map((keys, at) => ({ ...keys, prefix: at === words.length - 1 })),
    cut: typed.length > MAX_CHARACTERS || telling.length > MAX_WORDS,
  };
}

/** Does this word of a text answer that word of the query? */
export function answers(word: WordKeys, asked: QueryWord): boolean {
  if (word.exact === asked.exact || (asked.prefix && word.exact.startsWith(asked.exact))) return true;
  return word.loose.some((key) => asked.loose.includes(key));
}
