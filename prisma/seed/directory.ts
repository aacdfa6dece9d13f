import type { Actor } from '#app/features/accounts/actor.ts';
import { confirmService } from '#app/features/directory/commands/confirm-service.server.ts';
import { createService } from '#app/features/directory/commands/create-service.server.ts';
import { reindex } from '#app/features/directory/reindex.server.ts';
import { ServiceForm } from '#app/features/directory/schema.ts';
import { db } from '#app/platform/db/db.server.ts';
import { centreServices } from '#prisma/seed/directory/centres.ts';
import { libraryServices } from '#prisma/seed/directory/libraries.ts';
import { partnerServices } from '#prisma/seed/directory/partners.ts';
import type { SeedService } from '#prisma/seed/directory/seed-service.ts';

interface Region {
  officer: Actor;
  /** Ids by the seed's keys. */
  institutions: Record<string, string>;
}

/** The services that the department's page lists, each at its centres. Where the page is silent, records are marked as samples. */
export async function seedDirectory({ officer, institutions }: Region): Promise<void> {
  for (const service of [...centreServices(), ...libraryServices(), ...partnerServices()]) {
    const providerId = institutions[service.provider];
    if (providerId) await add(officer, providerId, service);
  }
  await reindex();
}

async function add(
  officer: Actor,
  providerId: string,
  { source, confirmed, facts }: SeedService,
): Promise<void> {
  const id = await createService(officer, { providerId, source, facts: ServiceForm.parse(facts) });
  if (!confirmed) return;
  const { changedAt } = await db.service.findUniqueOrThrow({ where: { id }, select: { changedAt: true } });
  await confirmService(officer, id, changedAt);
}
