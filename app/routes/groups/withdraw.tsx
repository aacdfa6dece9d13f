import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { withdrawRequest } from '#app/features/groups/participations/commands/withdraw-request.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/grupy');

export const action = guarded(async ({ actor, params }) => {
  const { groupId } = await withdrawRequest(actor, param(params, 'participationId'));
  return redirectWithToast(`/grupy/${groupId}`, 'groups:toast.withdrawn');
});

export default function WithdrawRequest() {
  return null;
}
