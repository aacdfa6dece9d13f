import '#app/features/accounts/events.ts';
import '#app/features/directory/events.ts';
import { indexService } from '#app/features/directory/search-index.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { subscribe } from '#app/platform/events/subscribe.server.ts';

/** Keeps the search index in step with what happens. */
export function registerDirectorySubscribers(): void {
  const index = (tx: Tx, { payload }: { payload: { serviceId: string } }) =>
    indexService(tx, payload.serviceId);
  subscribe('directory.search', {
    'service.created': index,
    'service.edited': index,
    'service.archived': index,
    'service.restored': index,
    'institution.edited': (tx, { payload }) => indexServicesOf(tx, payload.institutionId),
  });
}

async function indexServicesOf(tx: Tx, providerId: string): Promise<void> {
  const services = await tx.service.findMany({ where: { providerId }, select: { id: true } });
  for (const { id } of services) await indexService(tx, id);
}
