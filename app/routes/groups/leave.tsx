import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { ReasonForm } from '#app/features/groups/components/reason-form.tsx';
import { leaveGroup } from '#app/features/groups/participations/commands/leave-group.server.ts';
import { participationToEnd } from '#app/features/groups/participations/queries.server.ts';
import { LeaveGroup } from '#app/features/groups/participations/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const { group, institution } = await participationToEnd(actor, param(params, 'participationId'));
  return { title: t('groups:leave.title'), group, institution };
});

export const action = guarded(({ actor, request, params }) => {
  const participationId = param(params, 'participationId');
  return submit(request, LeaveGroup, async ({ reason }) => {
    await leaveGroup(actor, participationId, reason);
    return redirectWithToast('/grupy', 'groups:toast.left');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function LeavePage() {
  const { t } = useTranslation('groups');
  const { group, institution } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('leave.title')}
      lead={t('leave.lead', { institution: institution.name, group: group.name })}
      width="narrow"
      back={{ to: `/grupy/${group.id}`, label: group.name }}
    >
      <ReasonForm
        label={t('leave.reason')}
        hint={t('leave.reasonHint')}
        submitLabel={t('leave.submit')}
        reply={useActionData<typeof action>()}
      />
    </Page>
  );
}
