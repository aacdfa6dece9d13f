import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { Table } from '#app/ui/table.tsx';
import type { Share } from '../contribution.server.ts';
import '../changes.css';

/** What each institution wrote, in figures and bars. */
export function Shares({ shares }: { shares: Share[] }) {
  const { t, i18n } = useTranslation('versions');
  const language = i18n.language as Language;
  const total = shares.reduce((sum, { characters }) => sum + characters, 0);
  const percent = (share: Share) => (total === 0 ? 0 : Math.round((100 * share.characters) / total));
  const number = new Intl.NumberFormat(language);
  return (
    <Table
      caption={t('contribution.title')}
      captionHidden
      rows={shares}
      rowKey={({ institutionId }) => institutionId ?? 'none'}
      columns={[
        {
          label: t('contribution.institution'),
          rowHeader: true,
          cell: ({ institution }) => institution || t('contribution.unknown'),
        },
        { label: t('contribution.people'), align: 'end', cell: ({ people }) => number.format(people) },
        { label: t('contribution.changes'), align: 'end', cell: ({ changes }) => number.format(changes) },
        {
          label: t('contribution.characters'),
          align: 'end',
          cell: ({ characters }) => number.format(characters),
        },
        {
          label: t('contribution.share'),
          cell: (share) => (
            <>
              {percent(share)}%
              <svg className="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="6" rx="1" />
                <rect className="share-fill" width={percent(share)} height="6" rx="1" />
              </svg>
            </>
          ),
        },
        {
          label: t('contribution.period'),
          cell: ({ first, last }) => `${formatDate(first, language)} – ${formatDate(last, language)}`,
        },
      ]}
    />
  );
}
