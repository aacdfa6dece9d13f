import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { endSeat } from '#app/features/groups/seats/commands/end-seat.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/grupy');

export const action = guarded(async ({ actor, params }) => {
  const { groupId } = await endSeat(actor, param(params, 'seatId'));
  return redirectWithToast(`/grupy/${groupId}`, 'groups:toast.seatEnded');
});

export default function EndSeat() {
  return null;
}
