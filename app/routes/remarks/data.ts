import { json } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { stateOf } from '#app/features/documents/comments/outcomes.ts';
import { remarksPage } from '#app/features/documents/comments/queries.server.ts';
import { pageOf, param } from '#app/platform/http/redirect.server.ts';

/** A page of remarks for the panel beside the text. */
export const loader = guarded(async ({ actor, params, url }) =>
  json(
    await remarksPage(actor, param(params, 'documentId'), {
      state: stateOf(url.searchParams.get('stan')),
      page: pageOf(url).page,
      threadId: url.searchParams.get('uwaga'),
    }),
    { headers: { 'Cache-Control': 'no-store' } },
  ),
);
