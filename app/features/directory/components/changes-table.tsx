import { useTranslation } from 'react-i18next';
import { FactValue } from '#app/features/directory/components/fact-value.tsx';
import type { Change } from '#app/features/directory/facts.ts';
import type { TermOptions } from '#app/features/directory/queries.server.ts';
import { Table } from '#app/ui/table.tsx';

interface Props {
  caption: string;
  from: string;
  to: string;
  changes: Change[];
  terms: TermOptions;
}

/** Two versions of some facts, side by side. */
export function ChangesTable({ caption, from, to, changes, terms }: Props) {
  const { t } = useTranslation('directory');
  return (
    <Table
      caption={caption}
      captionHidden
      rows={changes}
      rowKey={({ field }) => field}
      columns={[
        { label: t('history.field'), cell: ({ field }) => t(`fact.${field}`), rowHeader: true },
        {
          label: from,
          cell: (change) => <FactValue field={change.field} value={change.from} terms={terms} />,
        },
        { label: to, cell: (change) => <FactValue field={change.field} value={change.to} terms={terms} /> },
      ]}
    />
  );
}
