import type { Actor } from '#app/features/accounts/actor.ts';
import '#app/features/directory/events.ts';
import { changesBetween, type ServiceFacts } from '#app/features/directory/facts.ts';
import { livingServiceToKeep } from '#app/features/directory/find-service.server.ts';
import { FACTS_SELECT, factsOf } from '#app/features/directory/read-facts.server.ts';
import { columnsOf, writeRelations } from '#app/features/directory/write-facts.server.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';

interface Edit {
  facts: ServiceFacts;
  /** When the service had last changed as the editor saw it. */
  seenChangedAt: Date;
}

/** Somebody saved the service while another was editing it. */
export class EditConflict extends AppError {
  readonly saved: ServiceFacts;
  readonly savedAt: Date;

  constructor(saved: ServiceFacts, savedAt: Date) {
    super('conflict', { message: 'directory:error.changedMeanwhile' });
    this.saved = saved;
    this.savedAt = savedAt;
  }
}

/** Saves what changed and records it field by field; false when nothing did. */
export function editService(
  actor: Actor,
  serviceId: string,
  { facts, seenChangedAt }: Edit,
): Promise<boolean> {
  return transaction('service.edit', async (tx) => {
    const service = await livingServiceToKeep(tx, actor, serviceId);
    const saved = factsOf(
      await tx.service.findUniqueOrThrow({ where: { id: serviceId }, select: FACTS_SELECT }),
    );
    const changes = changesBetween(saved, facts);
    if (changes.length === 0) return false;
    if (service.changedAt.getTime() !== seenChangedAt.getTime())
      throw new EditConflict(saved, service.changedAt);
    const changedAt = new Date(Math.max(now().getTime(), service.changedAt.getTime() + 1));
    await tx.service.update({ where: { id: serviceId }, data: { ...columnsOf(facts), changedAt } });
    await writeRelations(tx, { serviceId, providerId: service.providerId, source: service.source }, facts);
    await record(tx, {
      type: 'service.edited',
      actor,
      object: { type: 'service', id: serviceId },
      payload: { serviceId, changes },
    });
    return true;
  });
}
