import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { archiveGroup } from '#app/features/groups/commands/archive-group.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/grupy');

export const action = guarded(async ({ actor, params }) => {
  const groupId = param(params, 'groupId');
  await archiveGroup(actor, groupId);
  return redirectWithToast(`/grupy/${groupId}`, 'groups:toast.archived');
});

export default function ArchiveGroup() {
  return null;
}
