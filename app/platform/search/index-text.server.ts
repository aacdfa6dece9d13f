import { wordKeys } from '#app/platform/search/word-keys.server.ts';
import { wordsOf } from '#app/platform/search/words.ts';

/** A text as the two index columns hold it: its folded words, and all keys of its words. */
export function indexText(text: string): { exact: string; loose: string } {
  const keys = wordsOf(text).map((word) => wordKeys(word.text));
  return {
    exact: keys.map((word) => word.exact).join(' '),
    loose: keys.flatMap((word) => word.loose).join(' '),
  };
}
