import type { Actor } from '#app/features/accounts/actor.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { managedGroup } from '../managed.server.ts';
import type { GroupData } from '../schema.ts';

/** Changes a group's name, mandate or visibility; the event names what changed. */
export async function editGroup(actor: Actor, groupId: string, data: GroupData): Promise<void> {
  await transaction('edit group', async (tx) => {
    const before = await managedGroup(tx, actor, groupId);
    const fields = Object.keys(data) as (keyof GroupData)[];
    const changed = fields.filter((field) => before[field] !== data[field]);
    if (changed.length === 0) return;
    await tx.workingGroup.update({ where: { id: groupId }, data });
    const object = { type: 'group', id: groupId };
    await record(tx, { type: 'group.edited', actor, object, payload: { groupId, changed } });
  });
}
