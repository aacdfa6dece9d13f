import { Mark } from '@tiptap/core';
import { id as isUuid, moment, text } from './checks.ts';

/** What a suggestion's mark says: one suggestion may consist of several marked runs with the same id and author. */
export interface SuggestionAttrs {
  id: string;
  authorId: string;
  author: string;
  institution: string;
  /** ISO 8601, when the suggestion was begun. */
  at: string;
}

export type SuggestionKind = 'insertion' | 'deletion';

export const MAX_SUGGESTION_NAME = 300;

const isName = text(MAX_SUGGESTION_NAME);
const NAMES = ['at', 'author', 'authorId', 'id', 'institution'];

export function isSuggestionMark(name: string): name is SuggestionKind {
  return name === 'insertion' || name === 'deletion';
}

/** Exactly the five attributes, each of its form. Whether the author is the one who writes, the server asks apart. */
export function areSuggestionAttrs(value: object): value is SuggestionAttrs {
  const { id, authorId, author, institution, at } = value as Record<string, unknown>;
  return (
    Object.keys(value).sort().join() === NAMES.join() &&
    isUuid(id) &&
    isUuid(authorId) &&
    moment(at) &&
    isName(author) &&
    isName(institution)
  );
}

interface SuggestionWords {
  /** Words for the screen: who suggests what. The editor gives them in the reader's language. */
  words:
    | ((kind: SuggestionKind, attrs: SuggestionAttrs) => { start: string; end: string; title: string })
    | null;
}

/** No HTML is ever read as a suggestion: what is pasted is the paster's. */
function suggestionMark(name: SuggestionKind, tag: 'ins' | 'del') {
  return Mark.create<SuggestionWords>({
    name,
    // Outermost, so that one run of a suggestion is one element whatever stands in it.
    priority: 2000,
    inclusive: false,
    addOptions: () => ({ words: null }),
    addAttributes: () =>
      Object.fromEntries(NAMES.map((attribute) => [attribute, { default: null, rendered: false }])),
    renderHTML({ mark }) {
      const attrs = mark.attrs as SuggestionAttrs;
      const words = this.options.words?.(name, attrs);
      const said = words ? { title: words.title, 'data-start': words.start, 'data-end': words.end } : {};
      return [tag, { class: 'suggestion', 'data-suggestion': attrs.id, ...said }, 0];
    },
  });
}

export const Insertion = suggestionMark('insertion', 'ins');
export const Deletion = suggestionMark('deletion', 'del');
