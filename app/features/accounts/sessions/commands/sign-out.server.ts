import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { endSession } from '#app/platform/session/session.server.ts';
import type { Actor } from '../../actor.ts';

/** Ends the session that the request came with; gives the cookie that empties the browser's. */
export async function signOut(actor: Actor): Promise<string> {
  const cookie = await endSession(actor.sessionId);
  await transaction('note sign-out', (tx) =>
    record(tx, {
      type: 'sessions.ended',
      actor,
      object: { type: 'person', id: actor.personId },
      payload: { personId: actor.personId, reason: 'signOut' },
    }),
  );
  return cookie;
}
