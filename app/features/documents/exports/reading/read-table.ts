import type { JSONContent } from '@tiptap/core';
import type { Block, Cell, TableBlock } from './block.ts';

/** A table whose spans end within it, so that no format has to guess. */
export function readTable(
  { content = [] }: JSONContent,
  inner: (cell: JSONContent[]) => Block[],
): TableBlock {
  const rows = content.map(({ content: cells = [] }) => cells.map((cell) => readCell(cell, inner)));
  const heads = rows.findIndex((cells) => cells.length === 0 || cells.some((cell) => !cell.header));
  const headRows = heads === -1 ? Math.min(rows.length, 1) : heads;
  for (const [at, cells] of rows.entries()) {
    const end = at < headRows ? headRows : rows.length;
    for (const cell of cells) cell.rowspan = Math.min(cell.rowspan, end - at);
  }
  return { kind: 'table', headRows, columns: grid(rows).columns, rows };
}

function readCell({ type, attrs, content = [] }: JSONContent, inner: (cell: JSONContent[]) => Block[]): Cell {
  const span = (value: unknown) => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : 1);
  return {
    header: type === 'tableHeader',
    colspan: Math.min(50, span(attrs?.colspan)),
    rowspan: span(attrs?.rowspan),
    blocks: inner(content),
  };
}

export type Slot = { cell: Cell } | 'covered' | 'empty';

/** Every place of the table: a cell that starts there, one covered by a span, or nothing. */
export function grid(rows: Cell[][]): { columns: number; slots: Slot[][] } {
  const slots: Slot[][] = rows.map(() => []);
  for (const [y, cells] of rows.entries()) {
    let x = 0;
    for (const cell of cells) {
      while (slots[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < cell.rowspan; dy += 1)
        for (let dx = 0; dx < cell.colspan; dx += 1) {
          const row = slots[y + dy];
          if (row) row[x + dx] = dy === 0 && dx === 0 ? { cell } : 'covered';
        }
      x += cell.colspan;
    }
  }
  const columns = Math.max(1, ...slots.map((row) => row.length));
  for (const row of slots) for (let x = 0; x < columns; x += 1) row[x] ??= 'empty';
  return { columns, slots };
}
