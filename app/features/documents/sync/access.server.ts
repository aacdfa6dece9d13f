import type { SeatRole } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { hashToken } from '#app/platform/secrets/token.server.ts';
import { accessOf, highest } from '../policy.ts';
import type { Access } from './protocol.ts';

export interface Judged {
  access: Access;
  role: SeatRole;
  name: string;
  institution: string;
  schemaVersion: number;
}

/**
 * What a session's person may do with a document now; null when they may not know that it exists; `signed-out` when
 * only the session has ended, which takes no right away from what the person typed.
 */
export async function judge(
  personId: string,
  sessionId: string,
  documentId: string,
): Promise<Judged | 'signed-out' | null> {
  const seat = { personId, endedAt: null };
  const document = await db.document.findFirst({
    where: { id: documentId, group: { seats: { some: seat } } },
    select: {
      archivedAt: true,
      schemaVersion: true,
      group: {
        select: {
          archivedAt: true,
          seats: { where: seat, select: { role: true, institution: { select: { name: true } } } },
        },
      },
    },
  });
  const person = await db.person.findFirst({
    where: { id: personId, suspendedAt: null },
    select: {
      name: true,
      sessions: { where: { id: hashToken(sessionId), expiresAt: { gt: now() } }, select: { id: true } },
    },
  });
  const best = document && highest(document.group.seats);
  if (!document || !person || !best) return null;
  if (person.sessions.length === 0) return 'signed-out';
  const open = document.archivedAt === null && document.group.archivedAt === null;
  return {
    access: accessOf(best.role, { open }),
    role: best.role,
    name: person.name,
    institution: best.institution.name,
    schemaVersion: document.schemaVersion,
  };
}
