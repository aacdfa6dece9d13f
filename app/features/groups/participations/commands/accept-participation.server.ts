import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { startSeat } from '../../seats/seat.server.ts';
import { requestToDecide } from '../request-to-decide.server.ts';

/** The institution takes part from now; whoever asked gets a member's seat, if still working there. */
export async function acceptParticipation(
  actor: Actor,
  participationId: string,
): Promise<{ groupId: string }> {
  return transaction('accept participation', async (tx) => {
    const { groupId, institutionId, requestedById } = await requestToDecide(tx, actor, participationId);
    await tx.participation.update({
      where: { id: participationId },
      data: { state: 'active', decidedById: actor.personId, decidedAt: now() },
    });
    const object = { type: 'participation', id: participationId };
    const payload = { participationId, groupId, institutionId };
    await record(tx, { type: 'participation.accepted', actor, object, payload });
    const job = requestedById
      ? await tx.employment.findFirst({
          where: { personId: requestedById, institutionId, endedAt: null, person: { suspendedAt: null } },
        })
      : null;
    if (job) await startSeat(tx, actor, { groupId, personId: job.personId, institutionId, role: 'member' });
    return { groupId };
  });
}
