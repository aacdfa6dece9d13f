import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { now } from '../clock.ts';
import { db } from '../db/db.server.ts';
import { hashToken } from '../secrets/token.server.ts';

/** Lucia's storage. Only a SHA-256 of the session id is kept, so a stolen database opens no session. */
export const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await db.session.findUnique({
      where: { id: hashToken(sessionId), person: { suspendedAt: null } },
    });
    if (!row || row.absoluteExpiresAt <= now()) return [null, null];
    const attributes = { absoluteExpiresAt: row.absoluteExpiresAt };
    return [
      { id: sessionId, userId: row.personId, expiresAt: row.expiresAt, attributes },
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
