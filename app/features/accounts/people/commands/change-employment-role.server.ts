import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Actor, EmploymentRole } from '../../actor.ts';
import { canManageInstitution, isOfficer } from '../../policy.ts';

/** Makes a member of staff a coordinator or the other way round. */
export async function changeEmploymentRole(
  actor: Actor,
  employmentId: string,
  role: EmploymentRole,
): Promise<{ institutionId: string }> {
  return transaction('change employment role', async (tx) => {
    const job = await tx.employment.findFirst({ where: { id: employmentId, endedAt: null } });
    if (!job || !canManageInstitution(actor, job.institutionId)) throw new AppError('not_found');
    const { personId, institutionId } = job;
    if (job.role === role) return { institutionId };
    const coordinators = await tx.employment.count({
      where: { institutionId, role: 'coordinator', endedAt: null },
    });
    if (role === 'member' && coordinators <= 1 && !isOfficer(actor)) {
      throw new AppError('conflict', { message: 'accounts:error.lastCoordinator' });
    }
    await tx.employment.update({ where: { id: employmentId }, data: { role } });
    const object = { type: 'employment', id: employmentId };
    const payload = { employmentId, personId, institutionId, role };
    await record(tx, { type: 'employment.changed', actor, object, payload });
    return { institutionId };
  });
}
