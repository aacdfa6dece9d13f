import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { acceptParticipation } from '#app/features/groups/participations/commands/accept-participation.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/grupy');

export const action = guarded(async ({ actor, params }) => {
  const { groupId } = await acceptParticipation(actor, param(params, 'participationId'));
  return redirectWithToast(`/grupy/${groupId}`, 'groups:toast.accepted');
});

export default function AcceptParticipation() {
  return null;
}
