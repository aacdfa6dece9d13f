import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatTime, formatWeekdayDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';

interface VisitOfferProps {
  documentId: string;
  since: { seq: number; at: string } | null;
}

/** Leads to what others changed since the reader was here last. */
export function VisitOffer({ documentId, since }: VisitOfferProps) {
  const { t, i18n } = useTranslation('versions');
  if (!since) return null;
  const language = i18n.language as Language;
  const when = `${formatWeekdayDate(since.at, language)}, ${formatTime(since.at, language)}`;
  return (
    <p className="note">
      {t('visit.new')}{' '}
      <Link to={`/dokumenty/${documentId}/porownanie?od=${since.seq}`}>{t('visit.show', { when })}</Link>
    </p>
  );
}
