import type { JSONContent } from '@tiptap/core';
import * as Y from 'yjs';
import { freshIds } from '../content/block-ids.ts';
import { firstUpdate } from '../content/first-update.server.ts';
import { fitToSchema, textOf } from '../content/json.ts';
import { inspectUpdate } from '../sync/inspect.server.ts';
import { MAX_CHARACTERS, MAX_LEVELS, MAX_STATE_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';

/** The update that a new document of this content begins with: fitted to the schema, and judged as if a browser had sent it. */
export function finish(read: JSONContent): Uint8Array {
  const content = freshIds(fitToSchema(trimmed(wellFormed(read))));
  if (isEmpty(content)) throw new Refusal('empty');
  if (levelsOf(content) > MAX_LEVELS) throw new Refusal('deep');
  const count = textOf(content).length;
  if (count > MAX_CHARACTERS) throw new Refusal('long', { count, most: MAX_CHARACTERS });
  const update = firstUpdate(content);
  if (update.length > MAX_STATE_BYTES) throw new Refusal('rich');
  const verdict = inspectUpdate(new Y.Doc(), update);
  if (verdict === 'too-large') throw new Refusal('rich');
  if (verdict !== 'ok') throw new Error(`an import made what a document may not hold: ${verdict}`);
  return update;
}

/** Without half characters and controls, which no file should carry and no copy of the document could agree on. */
function wellFormed(node: JSONContent): JSONContent {
  const text = node.text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away.
    ?.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  const content = node.content?.map(wellFormed);
  return { ...node, ...(text === undefined ? {} : { text }), ...(content ? { content } : {}) };
}

/** Without the empty paragraphs around the text. */
function trimmed(doc: JSONContent): JSONContent {
  const blocks = doc.content ?? [];
  const said = (block: JSONContent) => block.type !== 'paragraph' || (block.content ?? []).length > 0;
  const last = blocks.findLastIndex(said);
  const first = blocks.findIndex(said);
  return { ...doc, content: first < 0 ? [] : blocks.slice(first, last + 1) };
}

function isEmpty(content: JSONContent): boolean {
  return textOf(content).trim() === '' && !JSON.stringify(content).includes('"type":"image"');
}

function levelsOf(node: JSONContent): number {
  return 1 + Math.max(0, ...(node.content ?? []).map(levelsOf));
}
