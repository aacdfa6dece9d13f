import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { changeSeatRole } from '#app/features/groups/seats/commands/change-seat-role.server.ts';
import { ChangeSeatRole } from '#app/features/groups/seats/schema.ts';
import { readInput } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/grupy');

export const action = guarded(async ({ actor, request, params }) => {
  const { role } = await readInput(request, ChangeSeatRole);
  const { groupId } = await changeSeatRole(actor, param(params, 'seatId'), role);
  return redirectWithToast(`/grupy/${groupId}/osoby`, 'groups:toast.roleChanged');
});

export default function ChangeSeatRolePage() {
  return null;
}
