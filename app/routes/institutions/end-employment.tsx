import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { endEmployment } from '#app/features/groups/seats/commands/end-employment.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/instytucje');

export const action = guarded(async ({ actor, params }) => {
  const { institutionId } = await endEmployment(actor, param(params, 'employmentId'));
  return redirectWithToast(`/instytucje/${institutionId}`, 'accounts:toast.employmentEnded');
});

export default function EndEmployment() {
  return null;
}
