import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canActFor } from '../../policy.ts';
import { endSeats } from '../../seats/seat.server.ts';

/** The institution leaves the group; all its people's seats end with it. */
export async function leaveGroup(
  actor: Actor,
  participationId: string,
  reason: string,
): Promise<{ groupId: string }> {
  return transaction('leave group', async (tx) => {
    const participation = await tx.participation.findUnique({ where: { id: participationId } });
    if (!participation || !canActFor(actor, participation.institutionId)) throw new AppError('not_found');
    if (participation.state !== 'active')
      throw new AppError('conflict', { message: 'groups:error.leftAlready' });
    const { groupId, institutionId } = participation;
    const seats = await tx.seat.findMany({ where: { groupId, institutionId, endedAt: null } });
    await endSeats(tx, actor, groupId, seats);
    await tx.participation.update({
      where: { id: participationId },
      data: { state: 'left', endedAt: now(), reason },
    });
    const object = { type: 'participation', id: participationId };
    const payload = { participationId, groupId, institutionId };
    await record(tx, { type: 'participation.ended', actor, object, payload });
    return { groupId };
  });
}
