import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { Badge } from '#app/ui/badge.tsx';
import type { Audience } from '../kinds.ts';

interface PublicationHistoryProps {
  publications: { id: string; number: number; audience: Audience; publishedAt: string; withdrawn: boolean }[];
}

/** A document's frozen versions, the latest first. */
export function PublicationHistory({ publications }: PublicationHistoryProps) {
  const { t, i18n } = useTranslation('documents');
  return (
    <ul className="publication-history">
      {publications.map(({ id, number, audience, publishedAt, withdrawn }) => (
        <li key={id}>
          <Link to={`/publikacje/${id}`}>{t('publication.number', { number })}</Link>{' '}
          <span className="text-muted">
            {formatDateTime(publishedAt, i18n.language as Language)}, {t(`audience.${audience}.label`)}
          </span>{' '}
          {withdrawn && <Badge tone="warn">{t('publication.withdrawn')}</Badge>}
        </li>
      ))}
    </ul>
  );
}
