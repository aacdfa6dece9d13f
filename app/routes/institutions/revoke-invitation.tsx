import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { revokeInvitation } from '#app/features/accounts/invitations/commands/revoke-invitation.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/instytucje');

export const action = guarded(async ({ actor, params }) => {
  const { institutionId } = await revokeInvitation(actor, param(params, 'invitationId'));
  return redirectWithToast(`/instytucje/${institutionId}`, 'accounts:toast.invitationRevoked');
});

export default function RevokeInvitation() {
  return null;
}
