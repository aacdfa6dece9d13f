import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { requestToDecide } from '../request-to-decide.server.ts';

/** Says no with a reason that the institution reads. */
export async function declineParticipation(
  actor: Actor,
  participationId: string,
  reason: string,
): Promise<{ groupId: string }> {
  return transaction('decline participation', async (tx) => {
    const { groupId, institutionId } = await requestToDecide(tx, actor, participationId);
    const at = now();
    await tx.participation.update({
      where: { id: participationId },
      data: { state: 'declined', decidedById: actor.personId, decidedAt: at, endedAt: at, reason },
    });
    const object = { type: 'participation', id: participationId };
    const payload = { participationId, groupId, institutionId };
    await record(tx, { type: 'participation.declined', actor, object, payload });
    return { groupId };
  });
}
