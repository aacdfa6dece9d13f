import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { restoreDocument } from '#app/features/documents/commands/archive-document.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(({ params }) => redirect(`/dokumenty/${param(params, 'documentId')}`));

export const action = guarded(async ({ actor, params }) => {
  const documentId = param(params, 'documentId');
  await restoreDocument(actor, documentId);
  return redirectWithToast(`/dokumenty/${documentId}`, 'documents:toast.restored');
});
