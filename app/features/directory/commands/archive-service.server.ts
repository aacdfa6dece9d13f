import type { Actor } from '#app/features/accounts/actor.ts';
import '#app/features/directory/events.ts';
import { livingServiceToKeep } from '#app/features/directory/find-service.server.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';

/** Takes a service out of the search; its page and history stay, and it can be brought back. */
export function archiveService(actor: Actor, serviceId: string): Promise<void> {
  return transaction('service.archive', async (tx) => {
    await livingServiceToKeep(tx, actor, serviceId);
    await tx.service.update({ where: { id: serviceId }, data: { archivedAt: now() } });
    await record(tx, {
      type: 'service.archived',
      actor,
      object: { type: 'service', id: serviceId },
      payload: { serviceId },
    });
  });
}
