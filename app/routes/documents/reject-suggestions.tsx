import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { reportSettled } from '#app/features/documents/suggestions/commands/report-settled.server.ts';
import { settleSuggestions } from '#app/features/documents/suggestions/commands/settle-suggestions.server.ts';
import { settleSchema } from '#app/features/documents/suggestions/schema.ts';
import { readInput } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

const page = (documentId: string) => `/dokumenty/${documentId}/propozycje`;

export const loader = guarded(({ params }) => redirect(page(param(params, 'documentId'))));

export const action = guarded(async ({ actor, request, params }) => {
  const documentId = param(params, 'documentId');
  const input = await readInput(request, settleSchema);
  if (input.done) {
    await reportSettled(actor, documentId, 'rejected', input);
    return new Response(null, { status: 204 });
  }
  await settleSuggestions(actor, documentId, 'rejected', input);
  return redirectWithToast(page(documentId), 'suggestions:toast.rejected');
});
