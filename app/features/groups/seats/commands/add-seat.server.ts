import type { z } from 'zod';
import type { Actor } from '#app/features/accounts/actor.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { visibleGroup } from '../../managed.server.ts';
import { canActFor } from '../../policy.ts';
import type { AddSeat } from '../schema.ts';
import { startSeat } from '../seat.server.ts';

const unknownPerson = () =>
  new AppError('invalid', { message: 'groups:error.personMissing', field: 'employmentId' });

/** A coordinator seats somebody of an institution that takes part in the group. */
export async function addSeat(
  actor: Actor,
  groupId: string,
  { employmentId, role }: z.output<typeof AddSeat>,
): Promise<void> {
  await transaction('add seat', async (tx) => {
    await visibleGroup(tx, actor, groupId);
    const job = await tx.employment.findFirst({
      where: { id: employmentId, endedAt: null, person: { suspendedAt: null } },
      select: { personId: true, institutionId: true },
    });
    if (!job || !canActFor(actor, job.institutionId)) throw unknownPerson();
    const { personId, institutionId } = job;
    if ((await tx.participation.count({ where: { groupId, institutionId, state: 'active' } })) === 0) {
      throw new AppError('conflict', { message: 'groups:error.notTakingPart' });
    }
    if ((await tx.seat.count({ where: { groupId, personId, endedAt: null } })) > 0) {
      throw new AppError('conflict', { message: 'groups:error.seatedAlready', field: 'employmentId' });
    }
    await startSeat(tx, actor, { groupId, personId, institutionId, role });
  });
}
