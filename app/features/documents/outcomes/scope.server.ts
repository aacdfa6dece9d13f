import type { Actor } from '#app/features/accounts/actor.ts';
import type { Prisma } from '#app/platform/db/db.server.ts';
import { draftsOf, publicationsFor } from '../scope.server.ts';

/** Whoever may read the publication that states it last may know of a decision, task or question. */
export function outcomesFor(actor: Actor | null): Prisma.OutcomeWhereInput {
  return { removedAt: null, publication: publicationsFor(actor) };
}

/** Open tasks that wait for this person: named in them, or of the institution that they sit for, naming nobody. */
export function waitingFor(actor: Actor): Prisma.OutcomeWhereInput {
  const forInstitution = actor.seats.map(({ groupId, institutionId }) => ({
    groupId,
    institutionId,
    personId: null,
  }));
  return {
    kind: 'task',
    state: 'open',
    removedAt: null,
    document: draftsOf(actor.personId),
    group: { archivedAt: null },
    OR: [{ personId: actor.personId }, ...forInstitution],
  };
}
