import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { suspendPerson } from '#app/features/accounts/people/commands/suspend-person.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/instytucje');

export const action = guarded(async ({ actor, params }) => {
  await suspendPerson(actor, param(params, 'personId'));
  return redirectWithToast('/instytucje', 'accounts:toast.suspended');
});

export default function SuspendPerson() {
  return null;
}
