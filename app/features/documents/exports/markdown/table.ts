import { type Block, plain, type Run, type TableBlock } from '../reading/block.ts';
import { grid, type Slot } from '../reading/read-table.ts';
import { markdownRuns } from './runs.ts';

/** Markdown knows no spans: what they cover is empty. A table without a head gets an empty one. */
export function markdownTable({ rows, headRows }: TableBlock): string {
  const { columns, slots } = grid(rows);
  const written = slots.map((row) => `| ${row.map(cell).join(' | ')} |`);
  const empty = `| ${Array.from({ length: columns }, () => '').join(' | ')} |`;
  const [head, ...body] = headRows > 0 ? written : [empty, ...written];
  return [head, `|${' --- |'.repeat(columns)}`, ...body].join('\n');
}

function cell(slot: Slot): string {
  if (typeof slot === 'string') return '';
  return slot.cell.blocks.map(oneLine).filter(Boolean).join('<br>');
}

/** A block within a cell, where Markdown has one line only. */
function oneLine(block: Block): string {
  const line = (runs: Run[]) => markdownRuns(runs).replaceAll('\\\n', '<br>');
  const several = (blocks: Block[]) => blocks.map(oneLine).join('<br>');
  switch (block.kind) {
    case 'paragraph':
      return line(block.runs);
    case 'heading':
      return line([{ text: plain(block.runs), bold: true }]);
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${block.start + at}\\.` : '•'} ${several(item)}`)
        .join('<br>');
    case 'tasks':
      return block.items.map(({ done, blocks }) => `${done ? '☑' : '☐'} ${several(blocks)}`).join('<br>');
    case 'quote':
      return several(block.blocks);
    case 'callout':
      return line([
        { text: block.label, bold: true },
        { text: ': ' },
        ...block.runs,
        { text: ` ${block.facts.join(' · ')}` },
      ]);
    case 'image':
      return line([{ text: block.missing, italic: true }]);
    case 'table':
      return block.rows.map((cells) => cells.map((inner) => several(inner.blocks)).join(' ')).join('<br>');
    case 'rule':
      return '';
  }
}
