import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';

/** People whom the actor may seat: of the coordinated institutions that take part, not seated yet. */
export async function peopleToSeat(actor: Actor, groupId: string) {
  const coordinated = actor.employments
    .filter((job) => job.role === 'coordinator')
    .map((job) => job.institutionId);
  const jobs = await db.employment.findMany({
    where: {
      endedAt: null,
      institutionId: { in: coordinated },
      institution: { participations: { some: { groupId, state: 'active' } } },
      person: { suspendedAt: null, seats: { none: { groupId, endedAt: null } } },
    },
    orderBy: { person: { name: 'asc' } },
    select: { id: true, person: { select: { name: true } }, institution: { select: { name: true } } },
  });
  return jobs.map(({ id, person, institution }) => ({
    employmentId: id,
    name: person.name,
    institution: institution.name,
  }));
}
