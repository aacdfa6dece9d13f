import type { z } from 'zod';
import type { Actor } from '#app/features/accounts/actor.ts';
import { worksAt } from '#app/features/accounts/policy.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canCreateGroup } from '../policy.ts';
import type { NewGroup } from '../schema.ts';
import { startSeat } from '../seats/seat.server.ts';

/** Founds a working group: the founder facilitates it, the founder's institution takes part. */
export async function createGroup(
  actor: Actor,
  { institutionId, ...data }: z.output<typeof NewGroup>,
): Promise<{ groupId: string }> {
  if (!canCreateGroup(actor)) throw new AppError('forbidden');
  if (!worksAt(actor, institutionId)) {
    throw new AppError('invalid', { message: 'groups:error.institutionMissing', field: 'institutionId' });
  }
  const { personId } = actor;
  return transaction('create group', async (tx) => {
    const { id: groupId } = await tx.workingGroup.create({ data });
    await record(tx, {
      type: 'group.created',
      actor,
      object: { type: 'group', id: groupId },
      payload: { groupId },
    });
    const by = { requestedById: personId, decidedById: personId, decidedAt: now() };
    const { id } = await tx.participation.create({
      data: { groupId, institutionId, state: 'active', ...by },
    });
    const payload = { participationId: id, groupId, institutionId };
    await record(tx, {
      type: 'participation.accepted',
      actor,
      object: { type: 'participation', id },
      payload,
    });
    await startSeat(tx, actor, { groupId, personId, institutionId, role: 'facilitator' });
    return { groupId };
  });
}
