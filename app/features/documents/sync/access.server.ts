import type { SeatRole } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { hashToken } from '#app/platform/secrets/token.server.ts';
import { accessOf, highest } from '../policy.ts';
import { readableBy } from '../scope.server.ts';
import type { Access } from './protocol.ts';

export interface Judged {
  access: Access;
  role: SeatRole;
  name: string;
  institution: string;
  schemaVersion: number;
  /** Adopted: nobody changes its text. */
  frozen: boolean;
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
    where: { AND: [{ id: documentId }, readableBy(personId)] },
    select: {
      archivedAt: true,
      schemaVersion: true,
      adoptions: { where: { unfrozenAt: null }, take: 1, select: { id: true } },
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
      employments: { where: { endedAt: null }, take: 1, select: { institution: { select: { name: true } } } },
      sessions: { where: { id: hashToken(sessionId), expiresAt: { gt: now() } }, select: { id: true } },
    },
  });
  const best = document && highest(document.group.seats);
  if (!document || !person) return null;
  if (person.sessions.length === 0) return 'signed-out';
  const frozen = document.adoptions.length > 0;
  const open = document.archivedAt === null && document.group.archivedAt === null && !frozen;
  return {
    access: accessOf(best?.role, { open, asked: !best }),
    role: best?.role ?? 'observer',
    name: person.name,
    institution: (best ?? person.employments[0])?.institution.name ?? '',
    schemaVersion: document.schemaVersion,
    frozen,
  };
}
