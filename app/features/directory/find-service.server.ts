import type { Actor } from '#app/features/accounts/actor.ts';
import { canKeepServiceOf } from '#app/features/directory/policy.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';

/** The service that the actor is about to change. Everybody sees every service, so a foreign one is forbidden, not hidden. */
export async function serviceToKeep(tx: Tx, actor: Actor, serviceId: string) {
  const service = await tx.service.findUnique({
    where: { id: serviceId },
    select: { id: true, providerId: true, source: true, changedAt: true, archivedAt: true },
  });
  if (!service) throw new AppError('not_found');
  if (!canKeepServiceOf(actor, service)) throw new AppError('forbidden');
  return service;
}

/** The same, and it must not be in the archive. */
export async function livingServiceToKeep(tx: Tx, actor: Actor, serviceId: string) {
  const service = await serviceToKeep(tx, actor, serviceId);
  if (service.archivedAt) throw new AppError('conflict', { message: 'directory:error.archived' });
  return service;
}
