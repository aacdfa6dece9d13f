import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { RequestForm } from '#app/features/groups/components/request-form.tsx';
import { requestParticipation } from '#app/features/groups/participations/commands/request-participation.server.ts';
import { ownParticipations } from '#app/features/groups/participations/queries.server.ts';
import { RequestParticipation } from '#app/features/groups/participations/schema.ts';
import { findGroup } from '#app/features/groups/queries.server.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const { id, name } = await findGroup(actor, param(params, 'groupId'));
  const own = await ownParticipations(actor, id);
  const free = own.filter(({ state }) => state === 'none' || state === 'declined');
  const institutions = free.map((each) => ({ id: each.institutionId, name: each.name }));
  return { title: t('groups:request.title'), group: { id, name }, institutions };
});

export const action = guarded(({ actor, request, params }) => {
  const groupId = param(params, 'groupId');
  return submit(request, RequestParticipation, async (input) => {
    await requestParticipation(actor, groupId, input);
    return redirectWithToast(`/grupy/${groupId}`, 'groups:toast.requested');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function RequestPage() {
  const { t } = useTranslation('groups');
  const { group, institutions } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={t('request.title')}
      lead={t('request.lead', { group: group.name })}
      width="narrow"
      back={{ to: `/grupy/${group.id}`, label: group.name }}
    >
      {institutions.length > 0 || reply ? (
        <RequestForm institutions={institutions} reply={reply} />
      ) : (
        <EmptyState
          title={t('request.nobodyToAsk')}
          text={t('request.nobodyToAskText')}
          action={<ButtonLink to={`/grupy/${group.id}`}>{t('request.toGroupPage')}</ButtonLink>}
        />
      )}
    </Page>
  );
}
