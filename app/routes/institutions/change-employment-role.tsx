import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { changeEmploymentRole } from '#app/features/accounts/people/commands/change-employment-role.server.ts';
import { ChangeEmploymentRole } from '#app/features/accounts/people/schema.ts';
import { readInput } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/instytucje');

export const action = guarded(async ({ actor, request, params }) => {
  const { role } = await readInput(request, ChangeEmploymentRole);
  const { institutionId } = await changeEmploymentRole(actor, param(params, 'employmentId'), role);
  return redirectWithToast(`/instytucje/${institutionId}`, 'accounts:toast.roleChanged');
});

export default function ChangeEmploymentRolePage() {
  return null;
}
