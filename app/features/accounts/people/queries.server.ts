import { db } from '#app/platform/db/db.server.ts';
import type { Actor } from '../actor.ts';
import { canSuspend, isOfficer } from '../policy.ts';

/** The people of an institution, for colleagues, the region and members of a group that it takes part in; else null. */
export async function peopleOfInstitution(actor: Actor | null, institutionId: string) {
  if (!actor) return null;
  const groupIds = actor.seats.map((seat) => seat.groupId);
  const mine = actor.employments.map((job) => job.institutionId);
  const visible = await db.institution.count({
    where: {
      id: institutionId,
      ...(isOfficer(actor)
        ? {}
        : {
            OR: [
              { id: { in: mine } },
              { participations: { some: { state: 'active', groupId: { in: groupIds } } } },
            ],
          }),
    },
  });
  if (visible === 0) return null;
  const jobs = await db.employment.findMany({
    where: { institutionId, endedAt: null },
    orderBy: [{ role: 'asc' }, { person: { name: 'asc' } }],
    select: {
      id: true,
      role: true,
      person: { select: { id: true, name: true, email: true, globalRole: true, suspendedAt: true } },
    },
  });
  return jobs
    .filter(({ person }) => !person.suspendedAt || canSuspend(actor, person.id))
    .map(({ id, role, person }) => ({
      employmentId: id,
      role,
      personId: person.id,
      name: person.name,
      email: person.email,
      globalRole: person.globalRole,
      suspended: person.suspendedAt !== null,
    }));
}

/** A line of that list. */
export type InstitutionPerson = NonNullable<Awaited<ReturnType<typeof peopleOfInstitution>>>[number];
