import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { resendInvitation } from '#app/features/accounts/invitations/commands/resend-invitation.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/instytucje');

export const action = guarded(async ({ actor, params }) => {
  const { institutionId } = await resendInvitation(actor, param(params, 'invitationId'));
  return redirectWithToast(`/instytucje/${institutionId}`, 'accounts:toast.invitationResent');
});

export default function ResendInvitation() {
  return null;
}
