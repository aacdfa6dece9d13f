import { BorderStyle, HeadingLevel, Paragraph, type Table } from 'docx';
import type { Block, Run } from '../reading/block.ts';
import { docxImage } from './image.ts';
import { indentOf, type Numbering } from './numbering.ts';
import { docxRuns } from './runs.ts';
import { docxTable } from './table.ts';

type Content = Paragraph | Table;

export interface Place {
  numbering: Numbering;
  /** Of the list that we are in; -1 outside of lists. */
  level: number;
  /** Style of plain paragraphs here. */
  style?: string;
  noAlt: string;
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

export function docxBlocks(blocks: Block[], place: Place): Content[] {
  return blocks.flatMap((block) => docxBlock(block, place));
}

function docxBlock(block: Block, place: Place): Content[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.runs, place)];
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level - 1], children: docxRuns(block.runs) })];
    case 'list': {
      const reference = block.ordered ? place.numbering.count(block.start) : 'bullets';
      return block.items.flatMap((item) => docxItem(item, reference, place));
    }
    case 'tasks':
      return block.items.flatMap(({ done, blocks }) => docxItem(blocks, done ? 'done' : 'open', place));
    case 'quote':
      return docxBlocks(block.blocks, { ...place, style: 'Quote' });
    case 'rule':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '999999' } },
        }),
      ];
    case 'table':
      return [
        docxTable(block, (inner, style) => docxBlocks(inner, { ...place, level: -1, style })),
        new Paragraph({ style: 'AfterTable' }),
      ];
    case 'image':
      return [docxImage(block, place.noAlt)];
    case 'callout':
      return callout(block);
  }
}

function paragraph(runs: Run[], { level, style }: Place): Paragraph {
  return new Paragraph({
    children: docxRuns(runs),
    ...(style ? { style } : {}),
    ...(level >= 0 ? { indent: { left: indentOf(level) } } : {}),
  });
}

/** The first paragraph carries the bullet, what follows stands under its text. */
function docxItem(blocks: Block[], reference: string, place: Place): Content[] {
  const inner = { ...place, level: Math.min(place.level + 1, 8) };
  const [first, ...rest] = blocks;
  const runs = first?.kind === 'paragraph' ? first.runs : [];
  const others = first?.kind === 'paragraph' ? rest : blocks;
  return [
    new Paragraph({
      children: docxRuns(runs),
      style: 'ListParagraph',
      numbering: { reference, level: inner.level },
    }),
    ...docxBlocks(others, inner),
  ];
}

function callout({ label, runs, facts }: Extract<Block, { kind: 'callout' }>): Paragraph[] {
  const first = new Paragraph({
    style: 'Callout',
    keepNext: facts.length > 0,
    children: docxRuns([{ text: `${label}: `, bold: true }, ...runs]),
  });
  if (facts.length === 0) return [first];
  return [first, new Paragraph({ style: 'CalloutFacts', text: facts.join(' · ') })];
}
