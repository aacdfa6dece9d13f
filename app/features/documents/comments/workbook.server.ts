import writeXlsxFile from 'write-excel-file/node';
import type { Translate } from '#app/platform/i18n/translator.server.ts';
import type { RemarkRow } from './table.server.ts';
import { COLUMNS, cellsOf, headings } from './table-words.server.ts';

const WIDTHS = {
  number: 6,
  institution: 26,
  fragment: 40,
  remark: 50,
  proposal: 40,
  answer: 50,
  outcome: 18,
};

/** The table of remarks as an XLSX file. Every cell is text, so that nothing anybody wrote is ever calculated. */
export async function remarkWorkbook(
  title: string,
  rows: readonly RemarkRow[],
  t: Translate,
): Promise<Buffer> {
  const names = headings(t);
  const head = COLUMNS.map((column) => ({
    type: String,
    value: names[column],
    fontWeight: 'bold' as const,
    wrap: true,
  }));
  const body = rows.map((row) => {
    const cells = cellsOf(row, t);
    return COLUMNS.map((column) =>
      column === 'number'
        ? { type: Number, value: row.number, alignVertical: 'top' as const }
        : { type: String, value: printable(cells[column]), wrap: true, alignVertical: 'top' as const },
    );
  });
  return writeXlsxFile([head, ...body], {
    sheet: sheetName(title, t('comments:table.title')),
    columns: COLUMNS.map((column) => ({ width: WIDTHS[column] })),
    orientation: 'landscape',
    stickyRowsCount: 1,
  }).toBuffer();
}

/** Control characters would make the file unreadable. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ');
}

/** A sheet's name has at most 31 characters and none of these. */
function sheetName(title: string, otherwise: string): string {
  return (
    printable(title)
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 31)
      .trim() || otherwise
  );
}
