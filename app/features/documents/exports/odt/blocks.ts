import type { Block, Picture, Run } from '../reading/block.ts';
import { odtRuns } from './runs.ts';
import { odtTable } from './table.ts';
import { element, escaped, type Xml } from './xml.ts';

/** What a document's text needs beside itself. */
export interface Place {
  pictures: Picture[];
  noAlt: string;
  /** Style of plain paragraphs here. */
  style: string;
}

export function odtBlocks(blocks: Block[], place: Place): Xml {
  return blocks.map((block) => odtBlock(block, place)).join('');
}

function odtBlock(block: Block, place: Place): Xml {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(place.style, block.runs);
    case 'heading':
      return element(
        'text:h',
        { 'text:style-name': `Heading_20_${block.level}`, 'text:outline-level': block.level },
        odtRuns(block.runs),
      );
    case 'list':
      return list(
        block.ordered ? 'Numbers' : 'Bullets',
        block.items,
        place,
        block.ordered ? block.start : undefined,
      );
    case 'tasks':
      return block.items.map(({ done, blocks }) => list(done ? 'Done' : 'Open', [blocks], place)).join('');
    case 'quote':
      return odtBlocks(block.blocks, { ...place, style: 'Quotations' });
    case 'rule':
      return paragraph('Horizontal_20_Line', []);
    case 'table':
      return odtTable(block, (inner, style) => odtBlocks(inner, { ...place, style }));
    case 'image':
      return image(block, place);
    case 'callout':
      return callout(block);
  }
}

function paragraph(style: string, runs: Run[]): Xml {
  return element('text:p', { 'text:style-name': style }, odtRuns(runs));
}

function list(style: string, items: Block[][], place: Place, start?: number): Xml {
  const inner = { ...place, style: 'List_20_Contents' };
  return element(
    'text:list',
    { 'text:style-name': style },
    ...items.map((item, at) =>
      element(
        'text:list-item',
        { 'text:start-value': at === 0 ? start : undefined },
        odtBlocks(item.length > 0 ? item : [{ kind: 'paragraph', runs: [] }], inner),
      ),
    ),
  );
}

function callout({ label, runs, facts }: Extract<Block, { kind: 'callout' }>): Xml {
  const first = paragraph('Callout', [{ text: `${label}: `, bold: true }, ...runs]);
  return facts.length === 0 ? first : first + paragraph('Callout_20_Facts', [{ text: facts.join(' · ') }]);
}

/** Centimetres: what fits on an A4 page within the margins, at 96 pixels to the inch. */
const WIDTH = 16.5;
const HEIGHT = 21;
const CENTIMETRES = 2.54 / 96;

function image({ picture, alt, missing, decorative }: Extract<Block, { kind: 'image' }>, place: Place): Xml {
  if (!picture) return missing ? paragraph(place.style, [{ text: missing, italic: true }]) : '';
  const number = place.pictures.push(picture);
  const scale = Math.min(CENTIMETRES, WIDTH / picture.width, HEIGHT / picture.height);
  const frame = element(
    'draw:frame',
    {
      'draw:name': `Image${number}`,
      'draw:style-name': 'Picture',
      'text:anchor-type': 'as-char',
      'svg:width': `${(picture.width * scale).toFixed(3)}cm`,
      'svg:height': `${(picture.height * scale).toFixed(3)}cm`,
      'loext:decorative': decorative ? 'true' : undefined,
    },
    element('draw:image', {
      'xlink:href': pictureName(picture, number - 1),
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
    }),
    decorative
      ? ''
      : `<svg:title>${escaped(alt || place.noAlt)}</svg:title><svg:desc>${escaped(alt || place.noAlt)}</svg:desc>`,
  );
  return element('text:p', { 'text:style-name': 'Text_20_body' }, frame);
}

export const pictureName = ({ mediaType }: Picture, at: number): string =>
  `Pictures/${at + 1}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
