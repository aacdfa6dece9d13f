import type { JSONContent } from '@tiptap/core';
import { DOMParser } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { fixTables } from '@tiptap/pm/tables';
import { schema } from '../../content/schema.ts';
import type { Tally } from '../losses.ts';
import { clean } from './clean.ts';
import { parseTree } from './parse.ts';
import { markTaskLists } from './task-lists.ts';

const parser = DOMParser.fromSchema(schema);

interface Read {
  content: JSONContent;
  /** The page's own title; may be empty. */
  title: string;
}

/** The one way that HTML, wherever it comes from, becomes content: cleaned, then read by the schema. */
export function readHtml(html: string, tally: Tally): Read {
  const root = parseTree(html);
  const title = root.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  clean(root, tally);
  markTaskLists(root);
  const state = EditorState.create({ doc: parser.parse(root) });
  // Rows of different lengths would be mended by every browser that opens the document.
  const doc = fixTables(state)?.doc ?? state.doc;
  return { content: doc.toJSON() as JSONContent, title };
}
