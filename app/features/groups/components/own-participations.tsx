import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { useLanguage } from '#app/ui/use-language.ts';
import type { OwnParticipation } from '../participations/queries.server.ts';

interface OwnParticipationsProps {
  groupId: string;
  participations: OwnParticipation[];
}

/** How the institutions I coordinate stand to this group, and the next step for each. */
export function OwnParticipations({ groupId, participations }: OwnParticipationsProps) {
  const { t } = useTranslation('groups');
  return (
    <CardList>
      {participations.map((own) => (
        <Card
          key={own.institutionId}
          title={own.name}
          badges={<StateBadge state={own.state} />}
          meta={<StateLine own={own} />}
          actions={<NextStep own={own} groupId={groupId} />}
        >
          {own.reason && <p>{t('own.declinedBecause', { reason: own.reason })}</p>}
        </Card>
      ))}
    </CardList>
  );
}

const TONE = { active: 'good', requested: 'info', declined: 'warn', none: 'neutral' } as const;
type Known = keyof typeof TONE;
const known = (state: OwnParticipation['state']): Known => (state in TONE ? (state as Known) : 'none');

function StateBadge({ state }: { state: OwnParticipation['state'] }) {
  const { t } = useTranslation('groups');
  return <Badge tone={TONE[known(state)]}>{t(`own.state.${known(state)}`)}</Badge>;
}

function StateLine({ own }: { own: OwnParticipation }) {
  const { t } = useTranslation('groups');
  const language = useLanguage();
  if (own.state !== 'requested' || !own.requestedAt) return null;
  return <>{t('own.requestedOn', { date: formatDate(own.requestedAt, language) })}</>;
}

function NextStep({ own, groupId }: { own: OwnParticipation; groupId: string }) {
  const { t } = useTranslation('groups');
  if (own.state === 'active') {
    return (
      <>
        <ButtonLink to={`/grupy/${groupId}/osoby`}>{t('own.people')}</ButtonLink>
        <ButtonLink to={`/uczestnictwa/${own.participationId}/odejscie`}>{t('own.leave')}</ButtonLink>
      </>
    );
  }
  if (own.state === 'requested') {
    return (
      <ConfirmButton
        action={`/uczestnictwa/${own.participationId}/wycofanie`}
        label={t('own.withdraw')}
        question={t('own.withdrawQuestion')}
        confirmLabel={t('own.withdrawConfirm')}
      />
    );
  }
  return (
    <ButtonLink to={`/grupy/${groupId}/uczestnictwo`} tone="primary">
      {own.state === 'declined' ? t('own.askAgain') : t('own.ask')}
    </ButtonLink>
  );
}
