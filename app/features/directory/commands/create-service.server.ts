import type { Actor } from '#app/features/accounts/actor.ts';
import '#app/features/directory/events.ts';
import type { ServiceFacts } from '#app/features/directory/facts.ts';
import { canKeepServiceOf } from '#app/features/directory/policy.ts';
import { columnsOf, writeRelations } from '#app/features/directory/write-facts.server.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { newId } from '#app/platform/ids.ts';

interface NewService {
  providerId: string;
  facts: ServiceFacts;
  source?: 'page' | 'sample' | 'partner';
}

/** Adds a service to the directory for an institution; answers its id. */
export function createService(
  actor: Actor,
  { providerId, facts, source = 'partner' }: NewService,
): Promise<string> {
  return transaction('service.create', async (tx) => {
    const provider = await tx.institution.findUnique({
      where: { id: providerId, archivedAt: null },
      select: { id: true },
    });
    if (!provider) throw new AppError('not_found');
    if (!canKeepServiceOf(actor, { providerId })) throw new AppError('forbidden');
    const id = newId();
    const at = now();
    await tx.service.create({
      data: { id, providerId, source, createdAt: at, changedAt: at, ...columnsOf(facts) },
    });
    await writeRelations(tx, { serviceId: id, providerId, source }, facts);
    await record(tx, {
      type: 'service.created',
      actor,
      object: { type: 'service', id },
      payload: { serviceId: id, providerId },
    });
    return id;
  });
}
