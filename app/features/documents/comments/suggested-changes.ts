import type { JSONContent } from '@tiptap/core';

/** A suggested change of the text, as the table of remarks lists it. */
export interface SuggestedChange {
  id: string;
  institution: string;
  author: string;
  /** Words that would go. */
  removed: string;
  /** Words that would come. */
  added: string;
  /** Where it begins in the flowing text, counted as in `FlowingText`. */
  at: number;
}

const MARKS = ['insertion', 'deletion'];

/** The suggestions that stand in a document's text, in its order; one change may have several pieces. */
export function suggestedChanges(content: JSONContent): SuggestedChange[] {
  const found = new Map<string, SuggestedChange>();
  let at = 0;
  const walk = (node: JSONContent) => {
    if (node.type === 'text') {
      const text = node.text ?? '';
      for (const { type, attrs = {} } of node.marks ?? []) {
        if (!MARKS.includes(type) || typeof attrs.id !== 'string') continue;
        const change = found.get(attrs.id) ?? {
          id: attrs.id,
          institution: String(attrs.institution ?? ''),
          author: String(attrs.author ?? ''),
          removed: '',
          added: '',
          at,
        };
        found.set(attrs.id, change);
        if (type === 'insertion') change.added += text;
        else change.removed += text;
      }
      at += text.length;
      return;
    }
    for (const child of node.content ?? []) walk(child);
    if (node.content?.some((child) => child.type === 'text')) at += 1;
  };
  walk(content);
  return [...found.values()];
}
