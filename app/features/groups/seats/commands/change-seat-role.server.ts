import type { Actor, SeatRole } from '#app/features/accounts/actor.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { managedGroup } from '../../managed.server.ts';
import { canManageGroup } from '../../policy.ts';
import { keepAFacilitator } from '../seat.server.ts';

/** A facilitator makes a person facilitator, member or observer. */
export async function changeSeatRole(
  actor: Actor,
  seatId: string,
  role: SeatRole,
): Promise<{ groupId: string }> {
  return transaction('change seat role', async (tx) => {
    const seat = await tx.seat.findFirst({ where: { id: seatId, endedAt: null } });
    if (!seat || !canManageGroup(actor, seat.groupId)) throw new AppError('not_found');
    const { groupId, personId, institutionId, role: from } = seat;
    await managedGroup(tx, actor, groupId);
    if (from === role) return { groupId };
    if (from === 'facilitator') await keepAFacilitator(tx, groupId, [seatId]);
    await tx.seat.update({ where: { id: seatId }, data: { role } });
    const payload = { seatId, groupId, personId, institutionId, role, from };
    await record(tx, { type: 'seat.changed', actor, object: { type: 'seat', id: seatId }, payload });
    return { groupId };
  });
}
