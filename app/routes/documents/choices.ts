import { json } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import type { BlockChoices } from '#app/features/documents/blocks/choices.ts';
import { canWriteDocument } from '#app/features/documents/policy.ts';
import { documentHead } from '#app/features/documents/queries.server.ts';
import { groupInstitutions } from '#app/features/groups/queries.server.ts';
import { meetingsToMention } from '#app/features/meetings/queries.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { param } from '#app/platform/http/params.ts';

/** What blocks of this document may name: institutions and people of its group, and the group's meetings. */
export const loader = guarded(async ({ actor, params }) => {
  const document = await documentHead(actor, param(params, 'documentId'));
  if (!canWriteDocument(actor, document)) throw new AppError('forbidden');
  const institutions = await groupInstitutions(actor, document.groupId);
  return json<BlockChoices>({
    institutions: institutions.map(({ id, name, people }) => ({
      id,
      name,
      people: (people ?? []).map((person) => ({ id: person.personId, name: person.name })),
    })),
    meetings: await meetingsToMention(actor, document.groupId),
  });
});
