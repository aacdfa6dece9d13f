import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { endAllSessions } from '#app/platform/session/session.server.ts';
import type { Actor } from '../../actor.ts';
import { canSuspend } from '../../policy.ts';

/** Nothing is deleted; the person cannot sign in and every session ends at once. */
export async function suspendPerson(actor: Actor, personId: string): Promise<void> {
  if (!canSuspend(actor, personId)) throw new AppError('not_found');
  await transaction('suspend person', async (tx) => {
    const done = await tx.person.updateMany({
      where: { id: personId, suspendedAt: null },
      data: { suspendedAt: now() },
    });
    if (done.count === 0) throw new AppError('not_found');
    await endAllSessions(tx, personId);
    const object = { type: 'person', id: personId };
    await record(tx, { type: 'person.suspended', actor, object, payload: { personId } });
    await record(tx, { type: 'sessions.ended', actor, object, payload: { personId, reason: 'suspended' } });
  });
}
