import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { endSession, startSession } from '#app/platform/session/session.server.ts';
import type { GlobalRole } from '../actor.ts';

interface Proven {
  id: string;
  globalRole: GlobalRole;
}

/** Opens a session for a person who has proven who it is; the browser's earlier session ends (ASVS 7.2.4). */
export async function openSession(person: Proven, earlierSessionId?: string): Promise<{ cookie: string }> {
  if (earlierSessionId) await endSession(earlierSessionId);
  const { cookie } = await startSession(person.id);
  await transaction('note sign-in', (tx) =>
    record(tx, {
      type: 'session.started',
      actor: { personId: person.id, globalRole: person.globalRole },
      object: { type: 'person', id: person.id },
      payload: { personId: person.id },
    }),
  );
  return { cookie };
}
