import type { Extensions } from '@tiptap/core';
import type { SuggestionAttrs, SuggestionKind } from '../../content/suggestion-marks.ts';

export interface SuggestionWords {
  start: string;
  end: string;
  title: string;
}

export type SayMark = (kind: SuggestionKind, attrs: SuggestionAttrs) => SuggestionWords;

/** The schema's extensions with words of the reader's language around every suggestion. */
export function withSuggestionWords(base: Extensions, words: SayMark): Extensions {
  return base.map((extension) =>
    extension.name === 'insertion' || extension.name === 'deletion'
      ? extension.configure({ words })
      : extension,
  );
}
