import type { Actor } from '#app/features/accounts/actor.ts';
import '#app/features/directory/events.ts';
import { serviceToKeep } from '#app/features/directory/find-service.server.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';

/** Brings a service back from the archive; one that is not there stays as it is. */
export function restoreService(actor: Actor, serviceId: string): Promise<void> {
  return transaction('service.restore', async (tx) => {
    const service = await serviceToKeep(tx, actor, serviceId);
    if (!service.archivedAt) return;
    await tx.service.update({ where: { id: serviceId }, data: { archivedAt: null } });
    await record(tx, {
      type: 'service.restored',
      actor,
      object: { type: 'service', id: serviceId },
      payload: { serviceId },
    });
  });
}
