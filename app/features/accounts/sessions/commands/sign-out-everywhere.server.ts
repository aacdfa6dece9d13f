import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { endAllSessions, endSession } from '#app/platform/session/session.server.ts';
import type { Actor } from '../../actor.ts';

/** Ends every session of the person on every device, this one too. */
export async function signOutEverywhere(actor: Actor): Promise<string> {
  await transaction('sign out everywhere', async (tx) => {
    await endAllSessions(tx, actor.personId);
    await record(tx, {
      type: 'sessions.ended',
      actor,
      object: { type: 'person', id: actor.personId },
      payload: { personId: actor.personId, reason: 'everywhere' },
    });
  });
  return endSession(actor.sessionId);
}
