import { beforeAll, expect, it } from 'vitest';
import { documentPage } from '#app/features/documents/queries.server.ts';
import { documentWithVersions } from '#app/features/documents/versions/asked.server.ts';
import { archiveGroup } from '#app/features/groups/commands/archive-group.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { adopted } from './adoption/scene.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

it('what a group wrote and agreed on stays readable for its people when the group is archived', async () => {
  const documentId = await adopted(cast, 'Dyżury na zawsze');
  const { id } = await db.documentVersion.findFirstOrThrow({ where: { documentId } });
  await archiveGroup(cast.facilitator, cast.groupId);
  // Seats in archived groups are no more among those where something can be done.
  const member = { ...cast.librarian, seats: [] };
  expect((await documentPage(member, documentId)).asked).toBe(false);
  expect((await documentWithVersions(member, documentId, [id])).asked).toBe(false);
});
