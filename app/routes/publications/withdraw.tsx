import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { withdrawPublication } from '#app/features/documents/commands/withdraw-publication.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(({ params }) => redirect(`/publikacje/${param(params, 'publicationId')}`));

export const action = guarded(async ({ actor, params }) => {
  await withdrawPublication(actor, param(params, 'publicationId'));
  return redirectWithToast('/publikacje', 'documents:toast.withdrawn');
});
