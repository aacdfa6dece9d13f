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

const numbered = (n: number) => `018f3c1e-7b2a-7000-8000-00000000000${n}`;

export const BLOCK_IDS = {
  decision: numbered(1),
  task: numbered(2),
  question: numbered(3),
  institution: numbered(4),
  service: numbered(5),
  meeting: numbered(6),
  image: numbered(7),
  attachment: numbered(8),
};

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
    { type: 'decision', attrs: { id: BLOCK_IDS.decision }, content: [text('Kurs zaczyna się w styczniu')] },
    {
      type: 'task',
      attrs: {
        id: BLOCK_IDS.task,
        institutionId: BLOCK_IDS.institution,
        institution: 'Biblioteka w Pile',
        personId: null,
        person: '',
        dueOn: '2027-01-15',
      },
      content: [text('Sprawdzić '), text('sale', [{ type: 'bold' }])],
    },
    { type: 'question', attrs: { id: BLOCK_IDS.question }, content: [text('Kto zapłaci za dojazd?')] },
    {
      type: 'serviceCard',
      attrs: {
        serviceId: BLOCK_IDS.service,
        title: 'Kurs języka polskiego',
        provider: 'Fundacja Most',
        checkedAt: '2026-11-22T09:00:00.000Z',
      },
    },
    {
      type: 'paragraph',
      content: [
        text('Wracamy do tego: '),
        {
          type: 'meetingMention',
          attrs: {
            meetingId: BLOCK_IDS.meeting,
            title: 'Spotkanie sieci',
            startsAt: '2026-12-01T09:00:00.000Z',
          },
        },
      ],
    },
    {
      type: 'image',
      attrs: { fileId: BLOCK_IDS.image, alt: 'Plan sali', decorative: false, width: 640, height: 480 },
    },
    {
      type: 'attachment',
      attrs: { fileId: BLOCK_IDS.attachment, name: 'Lista obecności.pdf', bytes: 240_000 },
    },
    paragraph('koniec'),
  ],
};

export const SUGGESTION = {
  id: '01890000-0000-7000-8000-000000000001',
  authorId: '01890000-0000-7000-8000-000000000002',
  author: 'Anna',
  institution: 'Biblioteka w Pile',
  at: '2026-11-22T14:00:00.000Z',
};

/** A text with one suggestion of a word in the place of another. */
export const SUGGESTED: JSONContent = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        text('Kursy od '),
        text('lutego', [{ type: 'deletion', attrs: SUGGESTION }]),
        text('marca', [{ type: 'insertion', attrs: SUGGESTION }]),
      ],
    },
  ],
};
