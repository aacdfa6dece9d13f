import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Actor, GlobalRole } from '../../actor.ts';
import { canGiveGlobalRole } from '../../policy.ts';

/** An administrator gives or takes a role in the region; one administrator at least stays. */
export async function changeGlobalRole(actor: Actor, personId: string, to: GlobalRole): Promise<void> {
  if (!canGiveGlobalRole(actor)) throw new AppError('not_found');
  await transaction('change global role', async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { globalRole: true } });
    if (!person) throw new AppError('not_found');
    const from = person.globalRole;
    if (from === to) return;
    const others = { globalRole: 'admin', suspendedAt: null, id: { not: personId } } as const;
    if (from === 'admin' && (await tx.person.count({ where: others })) === 0) {
      throw new AppError('conflict', { message: 'accounts:error.lastAdministrator' });
    }
    await tx.person.update({ where: { id: personId }, data: { globalRole: to } });
    const object = { type: 'person', id: personId };
    await record(tx, { type: 'person.globalRoleChanged', actor, object, payload: { personId, from, to } });
  });
}
