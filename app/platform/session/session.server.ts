import { Lucia, TimeSpan } from 'lucia';
import { now } from '../clock.ts';
import { db, type Tx } from '../db/db.server.ts';
import { env } from '../env.server.ts';
import { hashToken } from '../secrets/token.server.ts';
import { adapter } from './adapter.server.ts';

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia;
    DatabaseSessionAttributes: { absoluteExpiresAt: Date };
  }
}

/** A session ends after a week without use, and after 30 days in any case. */
const IDLE = new TimeSpan(7, 'd');
const ABSOLUTE_MS = 30 * 24 * 3_600_000;

const lucia = new Lucia(adapter, {
  sessionExpiresIn: IDLE,
  sessionCookie: {
    name: env.secure ? '__Host-splot' : 'splot',
    attributes: { secure: env.secure, sameSite: 'lax', path: '/' },
  },
});

export interface ReadSession {
  sessionId: string;
  personId: string;
  /** A Set-Cookie value when the session was prolonged. */
  cookie?: string;
}

/** Opens a session; gives the Set-Cookie value. */
export async function startSession(personId: string): Promise<{ cookie: string }> {
  const session = await lucia.createSession(personId, {
    absoluteExpiresAt: new Date(now().getTime() + ABSOLUTE_MS),
  });
  return { cookie: lucia.createSessionCookie(session.id).serialize() };
}

/** The session of a request's or a handshake's Cookie header. */
export async function readSession(cookies: string | null | undefined): Promise<ReadSession | null> {
  const sessionId = lucia.readSessionCookie(cookies ?? '');
  if (!sessionId) return null;
  const { session } = await lucia.validateSession(sessionId);
  if (!session) return null;
  const cookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : undefined;
  return { sessionId, personId: session.userId, ...(cookie ? { cookie } : {}) };
}

/** Ends one session on the server; gives the Set-Cookie value that empties the cookie. */
export async function endSession(sessionId: string): Promise<string> {
  await lucia.invalidateSession(sessionId);
  return lucia.createBlankSessionCookie().serialize();
}

/** Ends every session of a person, or all but one, inside the caller's transaction. */
export async function endAllSessions(tx: Tx, personId: string, keepSessionId?: string): Promise<void> {
  await tx.session.deleteMany({
    where: { personId, ...(keepSessionId ? { id: { not: hashToken(keepSessionId) } } : {}) },
  });
}

/** Clears what has expired; a job calls it. */
export async function deleteExpiredSessions(): Promise<void> {
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lte: now() } }, { absoluteExpiresAt: { lte: now() } }] },
  });
}
