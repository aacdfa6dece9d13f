import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { archiveTemplate } from '#app/features/documents/templates/commands/archive-template.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(() => redirect('/grupy'));

export const action = guarded(async ({ actor, params }) => {
  const groupId = await archiveTemplate(actor, param(params, 'templateId'));
  return redirectWithToast(`/grupy/${groupId}/wzory`, 'templates:toast.archived');
});
