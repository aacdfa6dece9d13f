import type { Actor } from '#app/features/accounts/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canManageGroup } from './policy.ts';
import { visibleGroups } from './scope.server.ts';

/** A running group that the actor sees; unknown, hidden and archived ones are the same "not found". */
export async function visibleGroup(tx: Tx, actor: Actor, groupId: string) {
  const group = await tx.workingGroup.findFirst({
    where: { id: groupId, archivedAt: null, ...visibleGroups(actor) },
  });
  if (!group) throw new AppError('not_found');
  return group;
}

/** A running group that the actor runs; refuses those who only see it. */
export async function managedGroup(tx: Tx, actor: Actor, groupId: string) {
  const group = await visibleGroup(tx, actor, groupId);
  if (!canManageGroup(actor, groupId)) throw new AppError('forbidden');
  return group;
}
