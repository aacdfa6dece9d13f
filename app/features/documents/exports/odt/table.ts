import type { Block, TableBlock } from '../reading/block.ts';
import { grid, type Slot } from '../reading/read-table.ts';
import { element, type Xml } from './xml.ts';

/** What a cell holds, in a paragraph style. */
type Inner = (blocks: Block[], style: string) => Xml;

export function odtTable({ rows, headRows }: TableBlock, inner: Inner): Xml {
  const { columns, slots } = grid(rows);
  const written = slots.map((row) => element('table:table-row', {}, ...row.map((slot) => cell(slot, inner))));
  const head = written.slice(0, headRows).join('');
  return element(
    'table:table',
    { 'table:style-name': 'Table' },
    element('table:table-column', { 'table:number-columns-repeated': columns }),
    head && element('table:table-header-rows', {}, head),
    ...written.slice(headRows),
  );
}

function cell(slot: Slot, inner: Inner): Xml {
  if (slot === 'covered') return element('table:covered-table-cell', {});
  if (slot === 'empty')
    return element('table:table-cell', { 'table:style-name': 'Cell' }, inner([EMPTY], 'Table_20_Contents'));
  const { header, colspan, rowspan, blocks } = slot.cell;
  return element(
    'table:table-cell',
    {
      'table:style-name': header ? 'HeadCell' : 'Cell',
      'table:number-columns-spanned': colspan > 1 ? colspan : undefined,
      'table:number-rows-spanned': rowspan > 1 ? rowspan : undefined,
      'office:value-type': 'string',
    },
    inner(blocks.length > 0 ? blocks : [EMPTY], header ? 'Table_20_Heading' : 'Table_20_Contents'),
  );
}

const EMPTY: Block = { kind: 'paragraph', runs: [] };
