import type { Actor } from '#app/features/accounts/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canManageGroup } from '../policy.ts';

/** A request that the actor may decide and nobody has decided yet. */
export async function requestToDecide(tx: Tx, actor: Actor, participationId: string) {
  const request = await tx.participation.findUnique({
    where: { id: participationId },
    include: { group: { select: { archivedAt: true } } },
  });
  if (!request || request.group.archivedAt || !canManageGroup(actor, request.groupId)) {
    throw new AppError('not_found');
  }
  if (request.state !== 'requested')
    throw new AppError('conflict', { message: 'groups:error.decidedAlready' });
  return request;
}
