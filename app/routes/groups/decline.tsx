import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { ReasonForm } from '#app/features/groups/components/reason-form.tsx';
import { declineParticipation } from '#app/features/groups/participations/commands/decline-participation.server.ts';
import { requestToDecline } from '#app/features/groups/participations/queries.server.ts';
import { DeclineParticipation } from '#app/features/groups/participations/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const { group, institution } = await requestToDecline(actor, param(params, 'participationId'));
  return { title: t('groups:decline.title'), group, institution };
});

export const action = guarded(({ actor, request, params }) => {
  const participationId = param(params, 'participationId');
  return submit(request, DeclineParticipation, async ({ reason }) => {
    const { groupId } = await declineParticipation(actor, participationId, reason);
    return redirectWithToast(`/grupy/${groupId}`, 'groups:toast.declined');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function DeclinePage() {
  const { t } = useTranslation('groups');
  const { group, institution } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('decline.title')}
      lead={t('decline.lead', { institution: institution.name, group: group.name })}
      width="narrow"
      back={{ to: `/grupy/${group.id}`, label: group.name }}
    >
      <ReasonForm
        label={t('decline.reason')}
        hint={t('decline.reasonHint')}
        required
        submitLabel={t('decline.submit')}
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
