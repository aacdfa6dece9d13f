import type { JSONContent } from '@tiptap/core';
import * as Y from 'yjs';
import { toHtml } from '#app/features/documents/content/html.server.ts';
import { isValid, readDoc } from '#app/features/documents/content/json.ts';
import { type Answer, type Converted, convert } from '#app/features/documents/imports/convert.ts';

export interface Read extends Omit<Converted, 'update'> {
  content: JSONContent;
  /** As a page without a script shows it. */
  html: string;
}

const given = (file: Uint8Array | string, name: string, title = '') => ({
  bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file,
  name,
  title,
});

/** What becomes of a file that can be read. */
export async function read(file: Uint8Array | string, name: string, title?: string): Promise<Read> {
  const answer: Answer = await convert(given(file, name, title));
  if ('refused' in answer) throw new Error(`refused: ${answer.refused}`);
  const { update, ...rest } = answer;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const content = readDoc(doc);
  if (!isValid(content)) throw new Error('not a document');
  return { ...rest, content, html: toHtml(content) };
}

/** Why a file cannot be read. */
export async function refusal(file: Uint8Array | string, name: string): Promise<string> {
  const answer = await convert(given(file, name));
  return 'refused' in answer ? answer.refused : 'read';
}
