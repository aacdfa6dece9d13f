import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { AddSeatForm } from '#app/features/groups/components/add-seat-form.tsx';
import { SeatCards } from '#app/features/groups/components/seat-cards.tsx';
import { canActFor } from '#app/features/groups/policy.ts';
import { findGroup } from '#app/features/groups/queries.server.ts';
import { addSeat } from '#app/features/groups/seats/commands/add-seat.server.ts';
import { peopleToSeat, seatsToManage } from '#app/features/groups/seats/queries.server.ts';
import { AddSeat } from '#app/features/groups/seats/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const { id, name, archivedAt } = await findGroup(actor, param(params, 'groupId'));
  const [institutions, people] = await Promise.all([seatsToManage(actor, id), peopleToSeat(actor, id)]);
  const inviteAt = archivedAt
    ? undefined
    : institutions.find((institution) => canActFor(actor, institution.id))?.id;
  return { title: t('groups:people.title'), group: { id, name }, institutions, people, inviteAt };
});

export const action = guarded(({ actor, request, params }) => {
  const groupId = param(params, 'groupId');
  return submit(request, AddSeat, async (input) => {
    await addSeat(actor, groupId, input);
    return redirectWithToast(`/grupy/${groupId}/osoby`, 'groups:toast.seatAdded');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function PeoplePage() {
  const { t } = useTranslation('groups');
  const { group, institutions, people, inviteAt } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      back={{ to: `/grupy/${group.id}`, label: group.name }}
    >
      <SeatCards institutions={institutions} />
      {(people.length > 0 || reply) && (
        <Section title={t('people.addTitle')} lead={t('people.addLead')}>
          <AddSeatForm people={people} reply={reply} />
        </Section>
      )}
      {people.length === 0 && !reply && inviteAt && (
        <EmptyState
          title={t('people.allSeated')}
          text={t('people.allSeatedText')}
          action={<ButtonLink to={`/instytucje/${inviteAt}/zaproszenia`}>{t('people.invite')}</ButtonLink>}
        />
      )}
    </Page>
  );
}
