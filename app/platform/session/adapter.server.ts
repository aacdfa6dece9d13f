import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { now } from '../clock.ts';
import { db, readPrepared } from '../db/db.server.ts';
import { hashToken } from '../secrets/token.server.ts';

/** Every request and every handshake asks this. */
const SESSION = `
  SELECT s.personId, s.expiresAt, s.absoluteExpiresAt FROM Session s JOIN Person p ON p.id = s.personId
  WHERE s.id = ? AND p.suspendedAt IS NULL`;

interface StoredSession {
  personId: string;
  expiresAt: string;
  absoluteExpiresAt: string;
}

/** Lucia's storage. Only a SHA-256 of the session id is kept, so a stolen database opens no session. */
export const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = readPrepared(SESSION).get(hashToken(sessionId)) as StoredSession | undefined;
    const absoluteExpiresAt = new Date(row?.absoluteExpiresAt ?? 0);
    if (!row || absoluteExpiresAt <= now()) return [null, null];
    const attributes = { absoluteExpiresAt };
    return [
      { id: sessionId, userId: row.personId, expiresAt: new Date(row.expiresAt), attributes },
      { id: row.personId, attributes: {} },
    ];
  },

  async getUserSessions(personId): Promise<DatabaseSession[]> {
    const rows = await db.session.findMany({ where: { personId } });
    return rows.map(({ id, expiresAt, absoluteExpiresAt }) => ({
      id,
      userId: personId,
      expiresAt,
      attributes: { absoluteExpiresAt },
    }));
  },

  async setSession({ id, userId, expiresAt, attributes }) {
    const { absoluteExpiresAt } = attributes;
    await db.session.create({ data: { id: hashToken(id), personId: userId, expiresAt, absoluteExpiresAt } });
  },

  async updateSessionExpiration(sessionId, expiresAt) {
    await db.session.updateMany({ where: { id: hashToken(sessionId) }, data: { expiresAt } });
  },

  async deleteSession(sessionId) {
    await db.session.deleteMany({ where: { id: hashToken(sessionId) } });
  },

  async deleteUserSessions(personId) {
    await db.session.deleteMany({ where: { personId } });
  },

  async deleteExpiredSessions() {
    await db.session.deleteMany({ where: { expiresAt: { lte: now() } } });
  },
};
