import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { firstBrokenLink } from '#app/platform/events/verify.server.ts';
import { databaseFile } from '#tests/database.ts';

declare module '#app/platform/events/types.ts' {
  interface DomainEvents {
    'probe.happened': { n: number };
  }
}

const happen = (n: number) =>
  transaction('probe', (tx) =>
    record(tx, { type: 'probe.happened', actor: null, object: { type: 'probe', id: 'a' }, payload: { n } }),
  );

describe('the log of events', () => {
  it('chains concurrent writers without a fork', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, n) => happen(n)));
    const events = await db.event.findMany({ orderBy: { seq: 'asc' } });
    expect(events).toHaveLength(25);
    expect(await firstBrokenLink()).toBeNull();
  });

  it('refuses to change or delete, whoever asks', async () => {
    await happen(100);
    await expect(db.event.updateMany({ data: { actorRole: 'admin' } })).rejects.toThrow();
    await expect(db.event.deleteMany({})).rejects.toThrow();
    expect(await db.event.count({ where: { actorRole: 'admin' } })).toBe(0);
  });

  it('shows where somebody with the file in hand has changed it', async () => {
    const file = new Database(databaseFile());
    file.exec('DROP TRIGGER IF EXISTS "Event_no_update"');
    for (const { name } of file
      .prepare(`SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='Event'`)
      .all() as { name: string }[]) {
      file.exec(`DROP TRIGGER "${name}"`);
    }
    file.exec(`UPDATE "Event" SET payload = '{"n":7777}' WHERE seq = 5`);
    file.close();
    expect(await firstBrokenLink()).toBe(5);
  });
});
