import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { archiveGroup } from '#app/features/groups/commands/archive-group.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/grupy');

export const action = guarded(async ({ actor, params }) => {
  await archiveGroup(actor, param(params, 'groupId'));
  return redirectWithToast('/grupy', 'groups:toast.archived');
});

export default function ArchiveGroup() {
  return null;
}
