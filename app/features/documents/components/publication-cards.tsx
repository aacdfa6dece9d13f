import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import type { PublicationCard } from '../publication-queries.server.ts';

export function PublicationCards({ publications }: { publications: PublicationCard[] }) {
  const { t, i18n } = useTranslation('documents');
  return (
    <CardList>
      {publications.map(({ id, title, number, kind, audience, groupName, publishedAt }) => (
        <Card
          key={id}
          to={`/publikacje/${id}`}
          title={title}
          meta={`${groupName} · ${formatDate(publishedAt, i18n.language as Language)} · ${t('publication.number', { number })}`}
          badges={
            <>
              <Badge>{t(`kind.${kind}`)}</Badge>
              {audience !== 'public' && <Badge tone="info">{t(`audience.${audience}.label`)}</Badge>}
            </>
          }
        />
      ))}
    </CardList>
  );
}
