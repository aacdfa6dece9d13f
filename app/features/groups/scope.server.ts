import type { Actor } from '#app/features/accounts/actor.ts';
import { isAdmin } from '#app/features/accounts/policy.ts';
import type { Prisma } from '#app/platform/db/db.server.ts';

/** The WHERE of every group that the actor may see: `canSeeGroup` for queries. */
export function visibleGroups(actor: Actor | null): Prisma.WorkingGroupWhereInput {
  if (isAdmin(actor)) return {};
  if (!actor) return { visibility: 'public' };
  const own = actor.seats.map((seat) => seat.groupId);
  const coordinated = actor.employments
    .filter((job) => job.role === 'coordinator')
    .map((job) => job.institutionId);
  return {
    OR: [
      { visibility: { in: ['public', 'network'] } },
      { id: { in: own } },
      { participations: { some: { state: 'active', institutionId: { in: coordinated } } } },
    ],
  };
}
