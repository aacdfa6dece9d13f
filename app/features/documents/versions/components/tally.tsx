import { useTranslation } from 'react-i18next';
import { DataList } from '#app/ui/data-list.tsx';
import type { tally } from '../compare/compare.ts';

/** How much changed, in figures. */
export function Tally({ tally: found }: { tally: ReturnType<typeof tally> }) {
  const { t } = useTranslation('versions');
  const { changed, added, removed, reshaped, wordsAdded, wordsRemoved } = found;
  const worded = wordsAdded + wordsRemoved > 0;
  const counts = [
    { term: t('tally.changed'), count: changed },
    { term: t('tally.added'), count: added },
    { term: t('tally.removed'), count: removed },
    { term: t('tally.reshaped'), count: reshaped },
  ];
  return (
    <DataList
      items={[
        ...counts.map(({ term, count }) => count > 0 && { term, detail: String(count) }),
        worded && {
          term: t('tally.words'),
          detail: t('tally.wordsDetail', { added: wordsAdded, removed: wordsRemoved }),
        },
      ]}
    />
  );
}
