import type { JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { schema } from '../content/schema.ts';
import type { SuggestionAttrs } from '../content/suggestion-marks.ts';
import { type SuggestionKey, settle, type Verdict } from './settle.ts';
import { type Unit, unitsIn } from './units.ts';

/** An open suggestion. Its texts have a line for each paragraph and no signs. */
export interface Suggestion extends SuggestionAttrs {
  inserted: string;
  deleted: string;
  /** The block of text that it begins in, as it stands without suggestions. */
  passage: string;
  /** The positions of its first and its last sign in the document it was read from. */
  from: number;
  to: number;
}

/** The open suggestions of a document as ProseMirror JSON, in the order of the text. */
export function suggestionsOf(content: JSONContent): Suggestion[] {
  return isSuggested(content) ? suggestionsIn(Node.fromJSON(schema, content)) : [];
}

/** The same of a document in an editor. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const unit of unitsIn(doc)) {
    for (const kind of ['insertion', 'deletion'] as const) {
      const mark = unit[kind];
      if (!mark) continue;
      const attrs = mark.attrs as SuggestionAttrs;
      const key = `${attrs.authorId} ${attrs.id}`;
      let suggestion = found.get(key);
      if (!suggestion) {
        const { from, to } = unit;
        suggestion = { ...attrs, inserted: '', deleted: '', passage: passageAt(doc, from), from, to };
        found.set(key, suggestion);
      }
      suggestion.to = unit.to;
      suggestion[kind === 'insertion' ? 'inserted' : 'deleted'] += unit.text;
    }
  }
  return [...found.values()];
}

function passageAt(doc: Node, at: number): string {
  const $at = doc.resolve(at);
  const stays = (unit: Unit) => !unit.insertion && unit.kind !== 'end';
  return unitsIn(doc, $at.start(), $at.end())
    .filter(stays)
    .map((unit) => unit.text)
    .join('')
    .trim();
}

/** The text as if all suggestions were rejected: what is published, exported and shown where nobody edits. */
export function withoutSuggestions(content: JSONContent): JSONContent {
  return isSuggested(content) ? settled(content, 'rejected') : content;
}

/** The text after some suggestions, or all, were accepted or rejected. */
export function settled(
  content: JSONContent,
  verdict: Verdict,
  keys?: readonly SuggestionKey[],
): JSONContent {
  const tr = new Transform(Node.fromJSON(schema, content));
  settle(tr, verdict, keys);
  return tr.doc.toJSON() as JSONContent;
}

function isSuggested(content: JSONContent): boolean {
  return (
    content.marks?.some(({ type }) => type === 'insertion' || type === 'deletion') ||
    (content.content?.some(isSuggested) ?? false)
  );
}
