import { useTranslation } from 'react-i18next';
import { formatRange } from '../../../platform/i18n/format.ts';
import type { Language } from '../../../platform/i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card, CardList } from '../../../ui/card-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/page.tsx';

export interface Awaiting {
  answers: { id: string; title: string; startsAt: string; endsAt: string; group: { name: string } }[];
  requests: { participationId: string; group: { id: string; name: string }; institution: { name: string } }[];
  staleServices: number;
}

/** What waits for this person: answers owed, requests to decide, services to confirm. */
export function AwaitingSection({
  answers,
  requests,
  staleServices,
  language,
}: Awaiting & { language: Language }) {
  const { t } = useTranslation('home');
  const nothing = answers.length + requests.length + staleServices === 0;
  return (
    <Section title={t('in.waiting')}>
      {nothing ? (
        <EmptyState
          title={t('in.calm')}
          text={t('in.calmText')}
          action={
            <>
              <ButtonLink to="/katalog">{t('out.browse')}</ButtonLink>
              <ButtonLink to="/grupy">{t('out.groups')}</ButtonLink>
            </>
          }
        />
      ) : (
        <CardList>
          {answers.map((meeting) => (
            <Card
              key={meeting.id}
              urgent
              to={`/spotkania/${meeting.id}`}
              title={meeting.title}
              badges={<Badge tone="warn">{t('in.answer')}</Badge>}
              meta={`${meeting.group.name} · ${formatRange(meeting.startsAt, meeting.endsAt, language)}`}
            />
          ))}
          {requests.map(({ participationId, group, institution }) => (
            <Card
              key={participationId}
              urgent
              to={`/grupy/${group.id}`}
              title={t('in.requestFrom', { institution: institution.name, group: group.name })}
              badges={<Badge tone="warn">{t('in.request')}</Badge>}
            />
          ))}
          {staleServices > 0 && (
            <Card to="/katalog/do-potwierdzenia" title={t('in.stale', { count: staleServices })}>
              {t('in.staleText')}
            </Card>
          )}
        </CardList>
      )}
    </Section>
  );
}
