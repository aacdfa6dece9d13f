import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { managedGroup } from '../managed.server.ts';

/** Ends a group's work; everything it wrote stays readable, nothing can be added. */
export async function archiveGroup(actor: Actor, groupId: string): Promise<void> {
  await transaction('archive group', async (tx) => {
    await managedGroup(tx, actor, groupId);
    await tx.workingGroup.update({ where: { id: groupId }, data: { archivedAt: now() } });
    const object = { type: 'group', id: groupId };
    await record(tx, { type: 'group.archived', actor, object, payload: { groupId } });
  });
}
