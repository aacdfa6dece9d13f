import type { JSONContent } from '@tiptap/core';
import type { DocumentKind } from '../kinds.ts';

export const BUILT_IN = ['blank', 'solution', 'letter', 'note'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/** A heading, the hint below it, and the blocks that belong there. */
type Part = { part: string; blocks?: JSONContent[] };

const PARTS: Record<Exclude<BuiltIn, 'blank'>, Part[]> = {
  solution: [
    { part: 'problem' },
    { part: 'affected' },
    { part: 'existing' },
    { part: 'proposal', blocks: [{ type: 'decision' }] },
    { part: 'work', blocks: [{ type: 'task' }] },
    { part: 'pilot' },
    { part: 'measures', blocks: [measures()] },
    { part: 'questions', blocks: [{ type: 'question' }] },
  ],
  letter: [
    { part: 'parties' },
    { part: 'purpose' },
    { part: 'contribution', blocks: [{ type: 'task' }] },
    { part: 'rules' },
    { part: 'duration' },
    { part: 'contacts' },
  ],
  note: [
    { part: 'attendance' },
    { part: 'agenda' },
    { part: 'decisions', blocks: [{ type: 'decision' }] },
    { part: 'tasks', blocks: [{ type: 'task' }] },
    { part: 'open', blocks: [{ type: 'question' }] },
  ],
};

/** The words of a template by key: `solution.problem.heading`. */
export type TemplateWords = (key: string) => string;

export function kindOf(template: BuiltIn): DocumentKind {
  return template === 'blank' ? 'solution' : template;
}

/** What a document made from a built-in template starts with, in the language of the words. */
export function builtInContent(template: BuiltIn, words: TemplateWords): JSONContent {
  if (template === 'blank') return { type: 'doc', content: [{ type: 'paragraph' }] };
  const parts = PARTS[template].flatMap(({ part, blocks = [] }) => [
    heading(words(`${template}.${part}.heading`)),
    paragraph(words(`${template}.${part}.hint`)),
    ...blocks.map((block) => filled(block, words)),
  ]);
  return { type: 'doc', content: parts };
}

function heading(text: string): JSONContent {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] };
}

/** Hints are in italics, to be written over. */
function paragraph(text: string): JSONContent {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'italic' }] }] };
}

function measures(): JSONContent {
  const row = (type: string, texts: string[]) => ({
    type: 'tableRow',
    content: texts.map((text) => ({
      type,
      content: [{ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) }],
    })),
  });
  return {
    type: 'table',
    content: [
      row(
        'tableHeader',
        ['measure', 'now', 'goal', 'when'].map((column) => `solution.columns.${column}`),
      ),
      row('tableCell', ['', '', '', '']),
    ],
  };
}

/** The block with every key in its texts replaced by its words. */
function filled(block: JSONContent, words: TemplateWords): JSONContent {
  return {
    ...block,
    ...(block.text ? { text: words(block.text) } : {}),
    ...(block.content ? { content: block.content.map((child) => filled(child, words)) } : {}),
  };
}
