import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Block, Cell, TableBlock } from '../reading/block.ts';

/** What a cell holds, in a paragraph style. */
export type Inner = (blocks: Block[], style: string) => (Paragraph | Table)[];

/** Twips between the margins of an A4 page. */
const WIDTH = 9_026;

export function docxTable({ rows, columns, headRows }: TableBlock, inner: Inner): Table {
  const width = Math.floor(WIDTH / columns);
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at < headRows,
          cantSplit: true,
          children: cells.map((cell) => docxCell(cell, width, inner)),
        }),
    ),
  });
}

function docxCell(cell: Cell, width: number, inner: Inner): TableCell {
  const style = cell.header ? 'TableHead' : 'TableText';
  const children = inner(cell.blocks, style);
  return new TableCell({
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    width: { size: width * cell.colspan, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(cell.header ? { shading: { fill: 'EEF3F2' } } : {}),
    // A cell must end with a paragraph.
    children: children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style })],
  });
}
