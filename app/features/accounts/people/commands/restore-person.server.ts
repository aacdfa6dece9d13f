import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Actor } from '../../actor.ts';
import { canSuspend } from '../../policy.ts';

/** The person may sign in again, with the earlier password and work. */
export async function restorePerson(actor: Actor, personId: string): Promise<void> {
  if (!canSuspend(actor, personId)) throw new AppError('not_found');
  await transaction('restore person', async (tx) => {
    const done = await tx.person.updateMany({
      where: { id: personId, suspendedAt: { not: null } },
      data: { suspendedAt: null },
    });
    if (done.count === 0) throw new AppError('not_found');
    const object = { type: 'person', id: personId };
    await record(tx, { type: 'person.restored', actor, object, payload: { personId } });
  });
}
