import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canActFor, canEndSeat, canManageGroup, canSeeSeats } from '../policy.ts';
import { groupInstitutions } from '../queries.server.ts';

/** People whom the actor may seat: of the coordinated institutions that take part, not seated yet. */
export async function peopleToSeat(actor: Actor, groupId: string) {
  const coordinated = actor.employments
    .filter((job) => job.role === 'coordinator')
    .map((job) => job.institutionId);
  const jobs = await db.employment.findMany({
    where: {
      endedAt: null,
      institutionId: { in: coordinated },
      institution: { participations: { some: { groupId, state: 'active', group: { archivedAt: null } } } },
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

/** The group's people with what the actor may change; for those who sit there, run it or send people to it. */
export async function seatsToManage(actor: Actor, groupId: string) {
  const institutions = await groupInstitutions(actor, groupId);
  const sends = institutions.some(({ id }) => canActFor(actor, id));
  if (!canSeeSeats(actor, groupId) && !sends) throw new AppError('forbidden');
  return institutions.map(({ people, ...institution }) => ({
    ...institution,
    people: (people ?? []).map((seat) => ({
      seatId: seat.seatId,
      name: seat.name,
      role: seat.role,
      can: { end: canEndSeat(actor, { ...seat, groupId }), changeRole: canManageGroup(actor, groupId) },
    })),
  }));
}
