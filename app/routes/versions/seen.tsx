import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { markSeen } from '#app/features/documents/versions/commands/mark-seen.server.ts';
import { seenSchema } from '#app/features/documents/versions/schema.ts';
import { readInput } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(({ params }) => redirect(`/dokumenty/${param(params, 'documentId')}`));

export const action = guarded(async ({ actor, request, params }) => {
  const documentId = param(params, 'documentId');
  const { seq } = await readInput(request, seenSchema);
  await markSeen(actor, documentId, seq);
  return redirectWithToast(`/dokumenty/${documentId}`, 'versions:toast.seen');
});
