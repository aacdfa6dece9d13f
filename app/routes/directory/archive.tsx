import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { archiveService } from '#app/features/directory/commands/archive-service.server.ts';
import { param } from '#app/platform/http/params.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(({ params }) => redirect(`/katalog/${param(params, 'serviceId')}`));

export const action = guarded(async ({ actor, params }) => {
  const id = param(params, 'serviceId');
  await archiveService(actor, id);
  return redirectWithToast(`/katalog/${id}`, 'directory:toast.archived');
});

export default function Archive() {
  return null;
}
