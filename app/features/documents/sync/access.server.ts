import type { SeatRole } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { readPrepared, storedDate } from '#app/platform/db/db.server.ts';
import { hashToken } from '#app/platform/secrets/token.server.ts';
import { accessOf, highest } from '../policy.ts';
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

interface Found {
  name: string;
  employer: string | null;
  schemaVersion: number;
  frozen: number;
  open: number;
  /** An institution of theirs is asked for its position: `consultedBy`. */
  asked: number;
  signedIn: number;
}

const FACTS = `
  SELECT p.name, d.schemaVersion, d.archivedAt IS NULL AND g.archivedAt IS NULL AS open,
    EXISTS (SELECT 1 FROM Adoption a WHERE a.documentId = d.id AND a.unfrozenAt IS NULL) AS frozen,
    (SELECT i.name FROM Employment e JOIN Institution i ON i.id = e.institutionId
      WHERE e.personId = p.id AND e.endedAt IS NULL ORDER BY e.id LIMIT 1) AS employer,
    EXISTS (SELECT 1 FROM Consultation c JOIN SignOff o ON o.consultationId = c.id
      JOIN Employment e ON e.institutionId = o.institutionId
      WHERE c.documentId = d.id AND c.closedAt IS NULL AND c.deadline >= $now
        AND e.personId = p.id AND e.endedAt IS NULL) AS asked,
    EXISTS (SELECT 1 FROM Session s WHERE s.id = $session AND s.personId = p.id AND s.expiresAt > $now) AS signedIn
  FROM Document d JOIN WorkingGroup g ON g.id = d.groupId JOIN Person p ON p.id = $person
  WHERE d.id = $document AND p.suspendedAt IS NULL`;

const SEATS = `
  SELECT s.role, i.name AS institution
  FROM Document d JOIN Seat s ON s.groupId = d.groupId JOIN Institution i ON i.id = s.institutionId
  WHERE d.id = $document AND s.personId = $person AND s.endedAt IS NULL ORDER BY s.id`;

/**
 * What a session's person may do with a document now; null when they may not know that it exists; `signed-out` when
 * only the session has ended, which takes no right away from what the person typed. It is asked at every join and for
 * every open tab whenever rights change: `readableBy` in two compiled statements, answered at once.
 */
export function judge(personId: string, sessionId: string, documentId: string): Judged | 'signed-out' | null {
  const which = { person: personId, document: documentId };
  const facts = readPrepared(FACTS).get({
    ...which,
    session: hashToken(sessionId),
    now: storedDate(now()),
  }) as Found | undefined;
  if (!facts) return null;
  const best = highest(readPrepared(SEATS).all(which) as { role: SeatRole; institution: string }[]);
  const open = facts.open === 1;
  if (!best && !(open && facts.asked === 1)) return null;
  if (facts.signedIn === 0) return 'signed-out';
  const frozen = facts.frozen === 1;
  return {
    access: accessOf(best?.role, { open: open && !frozen, asked: !best }),
    role: best?.role ?? 'observer',
    name: facts.name,
    institution: best?.institution ?? facts.employer ?? '',
    schemaVersion: facts.schemaVersion,
    frozen,
  };
}
