import type { Actor } from '#app/features/accounts/actor.ts';
import { endEmploymentIn } from '#app/features/accounts/people/commands/end-employment.server.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { endSeats } from '../seat.server.ts';

/** Somebody stops working for an institution: the seats held for it end in the same moment. */
export async function endEmployment(actor: Actor, employmentId: string): Promise<{ institutionId: string }> {
  return transaction('end employment', async (tx) => {
    const { personId, institutionId } = await endEmploymentIn(tx, actor, employmentId);
    const seats = await tx.seat.findMany({ where: { personId, institutionId, endedAt: null } });
    for (const seat of seats) await endSeats(tx, actor, seat.groupId, [seat]);
    return { institutionId };
  });
}
