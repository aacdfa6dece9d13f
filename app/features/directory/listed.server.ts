import { freshnessOf } from '#app/features/directory/freshness.ts';
import { now } from '#app/platform/clock.ts';
import { db, type Prisma } from '#app/platform/db/db.server.ts';

const LISTED = {
  id: true,
  name: true,
  changedAt: true,
  free: true,
  provider: { select: { id: true, name: true } },
  places: { select: { place: { select: { city: true } } } },
  verifications: { select: { verifiedAt: true }, orderBy: { verifiedAt: 'desc' }, take: 1 },
} as const;

export type ListedService = ReturnType<typeof listed>;

function listed({
  id,
  name,
  changedAt,
  free,
  provider,
  places,
  verifications,
}: Prisma.ServiceGetPayload<{ select: typeof LISTED }>) {
  const confirmedAt = verifications[0]?.verifiedAt ?? null;
  return {
    id,
    name,
    free,
    provider,
    cities: [...new Set(places.map(({ place }) => place.city))],
    freshness: freshnessOf(changedAt, confirmedAt, now()),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}

/** What an institution offers, by name; without the archive. */
export async function servicesOfInstitution(institutionId: string): Promise<ListedService[]> {
  const services = await db.service.findMany({
    where: { providerId: institutionId, archivedAt: null },
    select: LISTED,
    orderBy: { name: 'asc' },
  });
  return services.map(listed);
}

/** Services by their ids, in that order. */
export async function listedServices(ids: string[]): Promise<ListedService[]> {
  const found = await db.service.findMany({ where: { id: { in: ids } }, select: LISTED });
  const byId = new Map(found.map((service) => [service.id, listed(service)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
