import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { restoreService } from '#app/features/directory/commands/restore-service.server.ts';
import { param } from '#app/platform/http/params.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(({ params }) => redirect(`/katalog/${param(params, 'serviceId')}`));

export const action = guarded(async ({ actor, params }) => {
  const id = param(params, 'serviceId');
  await restoreService(actor, id);
  return redirectWithToast(`/katalog/${id}`, 'directory:toast.restored');
});

export default function Restore() {
  return null;
}
