import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canActFor, canSeeSeats } from './policy.ts';
import { visibleGroups } from './scope.server.ts';

const active = { where: { state: 'active' } } as const;

/** The groups that the actor may see, running ones first by name, then those that have ended. */
export async function groupList(actor: Actor | null, { skip, take }: { skip: number; take: number }) {
  const where = visibleGroups(actor);
  const [total, groups] = await Promise.all([
    db.workingGroup.count({ where }),
    db.workingGroup.findMany({
      where,
      skip,
      take,
      orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        mandate: true,
        visibility: true,
        archivedAt: true,
        _count: { select: { participations: active } },
      },
    }),
  ]);
  return {
    total,
    groups: groups.map(({ _count, archivedAt, ...group }) => ({
      ...group,
      archived: archivedAt !== null,
      institutions: _count.participations,
      mine: actor?.seats.some((seat) => seat.groupId === group.id) ?? false,
    })),
  };
}

/** What a visible group is for; also archived ones stay readable. */
export async function findGroup(actor: Actor | null, groupId: string) {
  const group = await db.workingGroup.findFirst({
    where: { id: groupId, ...visibleGroups(actor) },
    select: { id: true, name: true, mandate: true, visibility: true, createdAt: true, archivedAt: true },
  });
  if (!group) throw new AppError('not_found');
  const { createdAt, archivedAt, ...rest } = group;
  return { ...rest, createdAt: createdAt.toISOString(), archivedAt: archivedAt?.toISOString() ?? null };
}

/** Institutions that take part, with their people as far as the actor may see them (else `people` is null). */
export async function groupInstitutions(actor: Actor | null, groupId: string) {
  const seesAll = canSeeSeats(actor, groupId);
  const [participations, seats] = await Promise.all([
    db.participation.findMany({
      where: { groupId, state: 'active', group: visibleGroups(actor) },
      orderBy: { institution: { nameFolded: 'asc' } },
      select: { id: true, institution: { select: { id: true, name: true, city: true, kind: true } } },
    }),
    actor ? seatsOf(groupId) : [],
  ]);
  return participations.map(({ id, institution }) => ({
    participationId: id,
    ...institution,
    people:
      seesAll || canActFor(actor, institution.id)
        ? seats.filter((seat) => seat.institutionId === institution.id)
        : null,
  }));
}

async function seatsOf(groupId: string) {
  const seats = await db.seat.findMany({
    where: { groupId, endedAt: null },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, institutionId: true, person: { select: { id: true, name: true } } },
  });
  return seats.map(({ id, role, institutionId, person }) => ({
    seatId: id,
    role,
    institutionId,
    personId: person.id,
    name: person.name,
  }));
}

export type GroupInstitution = Awaited<ReturnType<typeof groupInstitutions>>[number];

/** The groups an institution takes part in, as far as the actor sees them. */
export async function groupsOfInstitution(actor: Actor | null, institutionId: string) {
  return db.workingGroup.findMany({
    where: {
      AND: [visibleGroups(actor), { participations: { some: { institutionId, state: 'active' } } }],
      archivedAt: null,
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
}
