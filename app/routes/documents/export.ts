import { guarded } from '#app/features/accounts/guard.server.ts';
import { answerExport } from '#app/features/documents/exports/answer.server.ts';
import { draftExport } from '#app/features/documents/exports/draft.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(({ actor, request, params }) =>
  answerExport({ request, format: params.format, who: actor.personId }, () =>
    draftExport(actor, param(params, 'documentId')),
  ),
);
