import type { Actor } from '#app/features/accounts/actor.ts';
import { isAdmin } from '#app/features/accounts/policy.ts';
import { db, type Prisma } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canManageGroup } from '../policy.ts';

const REQUEST = {
  id: true,
  message: true,
  requestedAt: true,
  group: { select: { id: true, name: true } },
  institution: { select: { id: true, name: true, city: true } },
  requestedBy: { select: { name: true } },
} satisfies Prisma.ParticipationSelect;

/** Requests that wait for the actor's decision, oldest first; of one group, or of all the actor facilitates. */
export async function requestsToDecide(actor: Actor | null, groupId?: string) {
  if (!actor || (groupId && !canManageGroup(actor, groupId))) return [];
  const facilitated = actor.seats.filter((seat) => seat.role === 'facilitator').map((seat) => seat.groupId);
  const rows = await db.participation.findMany({
    where: { state: 'requested', group: { archivedAt: null }, groupId: groupId ?? { in: facilitated } },
    orderBy: { requestedAt: 'asc' },
    select: REQUEST,
  });
  return rows.map(presented);
}

/** One open request, for the one who decides it. */
export async function requestToDecline(actor: Actor, participationId: string) {
  const row = await db.participation.findFirst({
    where: { id: participationId, group: { archivedAt: null, ...facilitatedBy(actor) } },
    select: { ...REQUEST, state: true },
  });
  if (!row) throw new AppError('not_found');
  if (row.state !== 'requested') throw new AppError('conflict', { message: 'groups:error.decidedAlready' });
  return presented(row);
}

/** One's own institution's participation that runs, for leaving. */
export async function participationToEnd(actor: Actor, participationId: string) {
  const row = await db.participation.findFirst({
    where: { id: participationId, state: 'active', institutionId: { in: coordinatedBy(actor) } },
    select: REQUEST,
  });
  if (!row) throw new AppError('not_found');
  return presented(row);
}

/** How each institution that the actor coordinates stands to a group. */
export async function ownParticipations(actor: Actor | null, groupId: string) {
  if (!actor) return [];
  const rows = await db.participation.findMany({
    where: {
      groupId,
      institutionId: { in: coordinatedBy(actor) },
      state: { in: ['requested', 'active', 'declined'] },
    },
    orderBy: { requestedAt: 'desc' },
    select: { id: true, institutionId: true, state: true, reason: true, requestedAt: true },
  });
  return actor.employments
    .filter((job) => job.role === 'coordinator')
    .map(({ institutionId, institutionName }) => {
      const own = rows.filter((row) => row.institutionId === institutionId);
      const latest = own.find((row) => row.state !== 'declined') ?? own[0];
      return {
        institutionId,
        name: institutionName,
        participationId: latest?.id ?? null,
        state: latest?.state ?? ('none' as const),
        reason: latest?.state === 'declined' ? latest.reason : '',
        requestedAt: latest?.requestedAt.toISOString() ?? null,
      };
    });
}

export type OwnParticipation = Awaited<ReturnType<typeof ownParticipations>>[number];
export type ParticipationRequest = Awaited<ReturnType<typeof requestsToDecide>>[number];

function coordinatedBy(actor: Actor): string[] {
  return actor.employments.filter((job) => job.role === 'coordinator').map((job) => job.institutionId);
}

function facilitatedBy(actor: Actor): Prisma.WorkingGroupWhereInput {
  return isAdmin(actor)
    ? {}
    : { seats: { some: { personId: actor.personId, role: 'facilitator', endedAt: null } } };
}

function presented(row: Prisma.ParticipationGetPayload<{ select: typeof REQUEST }>) {
  return {
    participationId: row.id,
    message: row.message,
    requestedAt: row.requestedAt.toISOString(),
    group: row.group,
    institution: row.institution,
    requestedBy: row.requestedBy?.name ?? null,
  };
}
