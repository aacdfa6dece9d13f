import type { Actor } from '#app/features/accounts/actor.ts';
import '#app/features/directory/events.ts';
import { livingServiceToKeep } from '#app/features/directory/find-service.server.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { newId } from '#app/platform/ids.ts';

/**
 * "All of this is true": said by the actor of the service as it was last changed at `seenChangedAt`.
 * Refused when it has changed since, for the actor has not seen that.
 */
export function confirmService(actor: Actor, serviceId: string, seenChangedAt: Date): Promise<void> {
  return transaction('service.confirm', async (tx) => {
    const service = await livingServiceToKeep(tx, actor, serviceId);
    if (service.changedAt.getTime() !== seenChangedAt.getTime()) {
      throw new AppError('conflict', { message: 'directory:error.changedBeforeConfirming' });
    }
    const id = newId();
    await tx.verification.create({ data: { id, serviceId, personId: actor.personId, verifiedAt: now() } });
    await record(tx, {
      type: 'service.confirmed',
      actor,
      object: { type: 'service', id: serviceId },
      payload: { serviceId, verificationId: id },
    });
  });
}
