import type { Translate } from '#app/platform/i18n/translator.server.ts';
import type { RemarkRow } from './table.server.ts';

/** The columns of the table of remarks: the same on the page, in print and in the file. */
export const COLUMNS = [
  'number',
  'institution',
  'fragment',
  'remark',
  'proposal',
  'answer',
  'outcome',
] as const;
export type RemarkColumn = (typeof COLUMNS)[number];

/** What stands in a row's cells, in words. */
export function cellsOf(row: RemarkRow, t: Translate): Record<RemarkColumn, string> {
  const { change, whole, gone, fragment, remark, proposal, answer, outcome } = row;
  return {
    number: String(row.number),
    institution: row.institution,
    fragment: whole
      ? t('comments:table.whole')
      : gone
        ? t('comments:table.gone', { fragment })
        : fragment || '—',
    remark: change ? t(`comments:table.${change}`) : remark,
    proposal: proposal || '—',
    answer: answer || '—',
    outcome: outcome ? t(`comments:outcome.${outcome}`) : t('comments:outcome.none'),
  };
}

export function headings(t: Translate): Record<RemarkColumn, string> {
  const words = COLUMNS.map((column) => [column, t(`comments:table.${column}`)]);
  return Object.fromEntries(words) as Record<RemarkColumn, string>;
}
