import { open } from '#app/features/accounts/guard.server.ts';
import { answerExport } from '#app/features/documents/exports/answer.server.ts';
import { publicationExport } from '#app/features/documents/exports/publication.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';

export const loader = open(({ actor, request, params, address }) =>
  answerExport({ request, format: params.format, who: actor?.personId ?? address }, () =>
    publicationExport(actor, param(params, 'publicationId')),
  ),
);
