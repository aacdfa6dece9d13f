import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import type { RemarkColumn } from '../table-words.server.ts';
import '../remarks.css';

type Row = Record<RemarkColumn, string>;

interface RemarkTableProps {
  caption: string;
  headings: Row;
  rows: Row[];
}

/** The table of remarks that offices use, made to be printed on a landscape page. */
export function RemarkTable({ caption, headings, rows }: RemarkTableProps) {
  const { t } = useTranslation('comments');
  if (rows.length === 0) return <EmptyState title={t('list.none')} text={t('table.noneText')} />;
  const columns = (Object.keys(headings) as RemarkColumn[]).map(
    (column): Column<Row> => ({
      label: headings[column],
      cell: (row) => <span className="remark-cell">{row[column]}</span>,
      rowHeader: column === 'number',
    }),
  );
  return (
    <div className="remark-table">
      <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.number} />
    </div>
  );
}
