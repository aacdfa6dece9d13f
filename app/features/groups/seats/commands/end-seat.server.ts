import type { Actor } from '#app/features/accounts/actor.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canEndSeat } from '../../policy.ts';
import { endSeats } from '../seat.server.ts';

/** A person leaves a group; the institution goes on taking part. */
export async function endSeat(actor: Actor, seatId: string): Promise<{ groupId: string }> {
  return transaction('end seat', async (tx) => {
    const seat = await tx.seat.findFirst({ where: { id: seatId, endedAt: null } });
    if (!seat || !canEndSeat(actor, seat)) throw new AppError('not_found');
    await endSeats(tx, actor, seat.groupId, [seat]);
    return { groupId: seat.groupId };
  });
}
