import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { confirmService } from '#app/features/directory/commands/confirm-service.server.ts';
import { serviceToEdit } from '#app/features/directory/queries.server.ts';
import { ConfirmServiceForm } from '#app/features/directory/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param } from '#app/platform/http/params.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(({ params }) => redirect(`/katalog/${param(params, 'serviceId')}`));

/** Everything is true. When the record has changed since the page was read, it is shown again instead. */
export const action = guarded(async ({ actor, params, request }) => {
  const { id } = await serviceToEdit(param(params, 'serviceId'), actor);
  const back = `/katalog/${id}`;
  return submit(request, ConfirmServiceForm, async ({ changedAt }) => {
    try {
      await confirmService(actor, id, changedAt);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'conflict') throw thrown;
      return redirectWithToast(back, 'directory:toast.changedBeforeConfirming');
    }
    return redirectWithToast(back, 'directory:toast.confirmed');
  });
});

export default function Confirm() {
  return null;
}
