import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import { StageBadge } from '../adoption/components/stage-badge.tsx';
import type { DocumentCard } from '../queries.server.ts';

/** Drafts as cards; the group's name only where the list mixes groups. */
export function DocumentCards({
  documents,
  groups = false,
}: {
  documents: DocumentCard[];
  groups?: boolean;
}) {
  const { t, i18n } = useTranslation('documents');
  return (
    <CardList>
      {documents.map(({ id, title, kind, group, changedAt, published, archived, progress }) => (
        <Card
          key={id}
          to={`/dokumenty/${id}`}
          title={title}
          meta={
            <>
              {groups && `${group.name} · `}
              {t('card.changed', { date: formatDateTime(changedAt, i18n.language as Language) })}
            </>
          }
          badges={
            <>
              <Badge>{t(`kind.${kind}`)}</Badge>
              {archived && <Badge tone="warn">{t('card.archived')}</Badge>}
              <StageBadge progress={progress} />
              {published && <Badge tone="good">{t('card.published', { number: published.number })}</Badge>}
              {progress.stage === 'draft' && <Badge tone="info">{t('card.draft')}</Badge>}
            </>
          }
        />
      ))}
    </CardList>
  );
}
