import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canActFor } from '../../policy.ts';

/** The institution takes its request back before it was decided. */
export async function withdrawRequest(actor: Actor, participationId: string): Promise<{ groupId: string }> {
  return transaction('withdraw request', async (tx) => {
    const request = await tx.participation.findUnique({ where: { id: participationId } });
    if (!request || !canActFor(actor, request.institutionId)) throw new AppError('not_found');
    if (request.state !== 'requested')
      throw new AppError('conflict', { message: 'groups:error.decidedAlready' });
    const { groupId, institutionId } = request;
    await tx.participation.update({
      where: { id: participationId },
      data: { state: 'withdrawn', endedAt: now() },
    });
    const object = { type: 'participation', id: participationId };
    const payload = { participationId, groupId, institutionId };
    await record(tx, { type: 'participation.withdrawn', actor, object, payload });
    return { groupId };
  });
}
