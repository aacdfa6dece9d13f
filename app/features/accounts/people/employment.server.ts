import type { Tx } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import type { EventActor } from '#app/platform/events/types.ts';
import type { EmploymentRole } from '../actor.ts';

interface Job {
  personId: string;
  institutionId: string;
  role: EmploymentRole;
}

/** Starts the work of a person at an institution; a second start raises a member to coordinator at most. */
export async function startEmployment(tx: Tx, actor: EventActor, job: Job): Promise<void> {
  const { personId, institutionId, role } = job;
  const current = await tx.employment.findFirst({ where: { personId, institutionId, endedAt: null } });
  if (current && (current.role === role || role === 'member')) return;
  const { id } = current
    ? await tx.employment.update({ where: { id: current.id }, data: { role } })
    : await tx.employment.create({ data: job });
  await record(tx, {
    type: current ? 'employment.changed' : 'employment.started',
    actor,
    object: { type: 'employment', id },
    payload: { employmentId: id, personId, institutionId, role },
  });
}
