import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { DataList } from '#app/ui/data-list.tsx';
import type { Audience } from '../kinds.ts';
import { publicationPath } from '../publication-path.ts';

interface PublicationFactsProps {
  publication: {
    groupName: string;
    meeting: { title: string; startsAt: string } | null;
    publishedAt: string;
    publishedBy: string | null;
    audience: Audience;
    sha256: string;
  };
}

/** Where a frozen text comes from and how to recognise it. */
export function PublicationFacts({ publication }: PublicationFactsProps) {
  const { t, i18n } = useTranslation('documents');
  const language = i18n.language as Language;
  const { meeting } = publication;
  return (
    <DataList
      items={[
        { term: t('publication.group'), detail: publication.groupName },
        meeting && {
          term: t('publication.meeting'),
          detail: `${meeting.title}, ${formatDate(meeting.startsAt, language)}`,
        },
        {
          term: t('publication.published'),
          detail: [formatDateTime(publication.publishedAt, language), publication.publishedBy]
            .filter(Boolean)
            .join(', '),
        },
        { term: t('publication.audience'), detail: t(`audience.${publication.audience}.label`) },
        { term: t('publication.checksum'), detail: <code className="checksum">{publication.sha256}</code> },
      ]}
    />
  );
}

/** Says so when this is not the newest version. */
export function NewerPublication({ newer }: { newer: { id: string; number: number } | null }) {
  const { t } = useTranslation('documents');
  if (!newer) return null;
  return (
    <p className="note note-urgent">
      {t('publication.newer')}{' '}
      <Link to={publicationPath(newer)}>{t('publication.toNewer', { number: newer.number })}</Link>
    </p>
  );
}
