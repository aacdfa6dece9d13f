import type { JSONContent } from '@tiptap/core';

type Inline = JSONContent;

const text = (words: string): Inline[] => (words ? [{ type: 'text', text: words }] : []);

/** Small words for writing a document's content down. */
export const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });
export const heading = (words: string, level = 2): JSONContent => ({
  type: 'heading',
  attrs: { level },
  content: text(words),
});
export const paragraph = (words: string): JSONContent => ({ type: 'paragraph', content: text(words) });
export const bullets = (...items: string[]): JSONContent => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});
export const tasks = (...items: [done: boolean, words: string][]): JSONContent => ({
  type: 'taskList',
  content: items.map(([checked, words]) => ({
    type: 'taskItem',
    attrs: { checked },
    content: [paragraph(words)],
  })),
});
export const table = (head: string[], ...rows: string[][]): JSONContent => ({
  type: 'table',
  content: [head, ...rows].map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      content: [paragraph(cell)],
    })),
  })),
});
