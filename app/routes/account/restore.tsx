import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { restorePerson } from '#app/features/accounts/people/commands/restore-person.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/instytucje');

export const action = guarded(async ({ actor, params }) => {
  await restorePerson(actor, param(params, 'personId'));
  return redirectWithToast('/instytucje', 'accounts:toast.restored');
});

export default function RestorePerson() {
  return null;
}
