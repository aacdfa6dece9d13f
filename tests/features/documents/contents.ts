import type { JSONContent } from '@tiptap/core';

export const text = (value: string, marks?: JSONContent['marks']): JSONContent => ({
  type: 'text',
  text: value,
  ...(marks ? { marks } : {}),
});

export const paragraph = (value: string): JSONContent => ({ type: 'paragraph', content: [text(value)] });

const cell = (type: 'tableCell' | 'tableHeader', value: string): JSONContent => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(value)],
});

const item = (...content: JSONContent[]): JSONContent => ({ type: 'listItem', content });

/** One of everything that a document may hold. */
export const EVERYTHING: JSONContent = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [text('Zażółć gęślą jaźń 🧵')] },
    { type: 'heading', attrs: { level: 2 }, content: [text('Український текст')] },
    { type: 'heading', attrs: { level: 3 }, content: [text('ქართული')] },
    {
      type: 'paragraph',
      content: [
        text('gruby', [{ type: 'bold' }]),
        text('kursywa', [{ type: 'italic' }]),
        text('podkreślony', [{ type: 'underline' }]),
        text('skreślony', [{ type: 'strike' }]),
        text('odnośnik', [{ type: 'link', attrs: { href: 'https://rops.example/a?b=c&d' } }]),
        { type: 'hardBreak' },
        text('nowy wiersz'),
      ],
    },
    {
      type: 'bulletList',
      content: [item(paragraph('punkt'), { type: 'bulletList', content: [item(paragraph('w głębi'))] })],
    },
    { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph('trzeci'))] },
    {
      type: 'taskList',
      content: [
        { type: 'taskItem', attrs: { checked: true }, content: [paragraph('zrobione')] },
        { type: 'taskItem', attrs: { checked: false }, content: [paragraph('do zrobienia')] },
      ],
    },
    { type: 'blockquote', content: [paragraph('cytat')] },
    { type: 'horizontalRule' },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Miejsce'), cell('tableHeader', 'Grupy')] },
        { type: 'tableRow', content: [cell('tableCell', 'Piła'), cell('tableCell', '2')] },
      ],
    },
    paragraph('koniec'),
  ],
};
