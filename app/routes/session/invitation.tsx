import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AcceptForm } from '#app/features/accounts/components/accept-form.tsx';
import { open } from '#app/features/accounts/guard.server.ts';
import { acceptInvitation } from '#app/features/accounts/invitations/commands/accept-invitation.server.ts';
import { findInvitation } from '#app/features/accounts/invitations/queries.server.ts';
import { acceptanceSchema } from '#app/features/accounts/invitations/schema.ts';
import { limitTokens } from '#app/features/accounts/sessions/limits.server.ts';
import { openSession } from '#app/features/accounts/sessions/open-session.server.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(async ({ params, t, address }) => {
  await limitTokens(address);
  const { email, name, role, institution, invitedBy, hasAccount } = await findInvitation(params.token ?? '');
  return {
    title: t('accounts:accept.title'),
    invitation: { email, name, role, institution, invitedBy, hasAccount },
  };
});

export const action = open(async ({ actor, request, params, address }) => {
  await limitTokens(address);
  const token = params.token ?? '';
  const invitation = await findInvitation(token);
  return submit(request, acceptanceSchema(invitation), async (input) => {
    const { personId, globalRole, institutionId } = await acceptInvitation(token, input, address);
    const { cookie } = await openSession({ id: personId, globalRole }, actor?.sessionId);
    const home = institutionId ? `/instytucje/${institutionId}` : '/instytucje';
    const response = await redirectWithToast(home, 'accounts:toast.invitationAccepted');
    response.headers.append('Set-Cookie', cookie);
    return response;
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function InvitationPage() {
  const { t } = useTranslation('accounts');
  const { invitation } = useLoaderData<typeof loader>();
  const { institution, invitedBy } = invitation;
  const lead =
    institution && invitedBy
      ? t('accept.lead', { institution: institution.name, inviter: invitedBy.name })
      : t('accept.leadFirst');
  return (
    <Page title={t('accept.title')} lead={lead} width="narrow">
      <AcceptForm invitation={invitation} reply={useActionData<typeof action>()} />
    </Page>
  );
}
