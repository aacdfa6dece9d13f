import { now } from '#app/platform/clock.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Actor } from '../../actor.ts';
import { canEndEmployment, isOfficer } from '../../policy.ts';

/**
 * Ends the work of a person at an institution, inside the transaction of whoever also ends what hangs on it
 * (groups: the seats). The person's sessions go on: the account may serve other institutions.
 */
export async function endEmploymentIn(
  tx: Tx,
  actor: Actor,
  employmentId: string,
): Promise<{ personId: string; institutionId: string }> {
  const job = await tx.employment.findFirst({ where: { id: employmentId, endedAt: null } });
  if (!job || !canEndEmployment(actor, job)) throw new AppError('not_found');
  const { personId, institutionId } = job;
  if (job.role === 'coordinator' && !isOfficer(actor)) await keepACoordinator(tx, institutionId);
  await tx.employment.update({ where: { id: employmentId }, data: { endedAt: now() } });
  await record(tx, {
    type: 'employment.ended',
    actor,
    object: { type: 'employment', id: employmentId },
    payload: { employmentId, personId, institutionId },
  });
  return { personId, institutionId };
}

async function keepACoordinator(tx: Tx, institutionId: string): Promise<void> {
  const coordinators = await tx.employment.count({
    where: { institutionId, role: 'coordinator', endedAt: null, person: { suspendedAt: null } },
  });
  if (coordinators <= 1) throw new AppError('conflict', { message: 'accounts:error.lastCoordinator' });
}
