import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { changeGlobalRole } from '#app/features/accounts/people/commands/change-global-role.server.ts';
import { ChangeGlobalRole } from '#app/features/accounts/people/schema.ts';
import { readInput } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/instytucje');

export const action = guarded(async ({ actor, request, params }) => {
  const { globalRole } = await readInput(request, ChangeGlobalRole);
  await changeGlobalRole(actor, param(params, 'personId'), globalRole);
  return redirectWithToast('/instytucje', 'accounts:toast.roleChanged');
});

export default function ChangeGlobalRolePage() {
  return null;
}
