import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InviteForm } from '#app/features/accounts/components/invite-form.tsx';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { findInstitution } from '#app/features/accounts/institutions/queries.server.ts';
import { invitePerson } from '#app/features/accounts/invitations/commands/invite-person.server.ts';
import { InvitePerson } from '#app/features/accounts/invitations/schema.ts';
import { canGiveGlobalRole, canInvite } from '#app/features/accounts/policy.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const { id, name } = await findInstitution(param(params, 'institutionId'));
  if (!canInvite(actor, id)) throw new AppError('forbidden');
  return { title: t('accounts:invite.title'), id, name, givesGlobalRole: canGiveGlobalRole(actor) };
});

export const action = guarded(({ actor, request, params }) => {
  const institutionId = param(params, 'institutionId');
  return submit(request, InvitePerson, async (input) => {
    await invitePerson(actor, institutionId, input);
    return redirectWithToast(`/instytucje/${institutionId}`, 'accounts:toast.invited', {
      email: input.email,
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function InvitePage() {
  const { t } = useTranslation('accounts');
  const { id, name, givesGlobalRole } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('invite.title')}
      lead={t('invite.lead', { institution: name })}
      width="narrow"
      back={{ to: `/instytucje/${id}`, label: name }}
    >
      <InviteForm givesGlobalRole={givesGlobalRole} reply={useActionData<typeof action>()} />
    </Page>
  );
}
