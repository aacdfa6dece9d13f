import { useTranslation } from 'react-i18next';
import { DataList } from '#app/ui/data-list.tsx';
import type { ImportReport } from '../queries.server.ts';

/** What of a file is not in the document, or is there in another way. */
export function LossList({ report: { encoding, lost } }: { report: ImportReport }) {
  const { t } = useTranslation('imports');
  const guessed = encoding !== null && encoding !== 'utf-8';
  return (
    <DataList
      items={[
        ...lost.map(({ loss, count }) => ({
          term: t('report.counted', { what: t(`loss.${loss}.name`), count }),
          detail: t(`loss.${loss}.text`),
        })),
        guessed && { term: t('encoding.name'), detail: t('encoding.text', { encoding }) },
      ]}
    />
  );
}
