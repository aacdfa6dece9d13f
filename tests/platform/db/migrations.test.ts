import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as database from '#app/platform/db/db.server.ts';
import { migrate } from '#prisma/migrate.ts';

const text = (path: string) => readFileSync(new URL(`../../../prisma/${path}`, import.meta.url), 'utf8');

test('every change of the schema has its migration (npx tsx prisma/make-migration.ts NAME)', () => {
  expect(text('migrations/schema.prisma')).toBe(text('schema.prisma'));
});

test('a second start applies nothing', async () => {
  expect(await migrate(process.env.DATABASE_URL ?? '')).toEqual([]);
});

test('both connections are durable, check foreign keys and wait; the reading one cannot write', async () => {
  const SETTINGS = `SELECT * FROM pragma_journal_mode, pragma_synchronous, pragma_foreign_keys, pragma_busy_timeout, pragma_query_only`;
  const common = { journal_mode: 'wal', synchronous: 2n, foreign_keys: 1n, timeout: 5000n };
  expect(await database.db.$queryRawUnsafe(SETTINGS)).toEqual([{ ...common, query_only: 1n }]);
  const writer = await database.transaction('settings', (tx) => tx.$queryRawUnsafe(SETTINGS));
  expect(writer).toEqual([{ ...common, query_only: 0n }]);
});

test('the event log refuses to be changed', async () => {
  const { db } = database;
  await db.event.create({
    data: {
      type: 'x',
      actorRole: '',
      objectType: '',
      objectId: '',
      payload: '',
      at: new Date(),
      prevHash: '',
      hash: 'h',
    },
  });
  await expect(db.$executeRaw`UPDATE "Event" SET "type" = 'y'`).rejects.toThrow(/append-only/);
  await expect(db.$executeRaw`DELETE FROM "Event"`).rejects.toThrow(/append-only/);
  expect((await db.event.findMany()).map((event) => event.type)).toEqual(['x']);
});

test('one present seat, one open participation, one current employment; any number of past ones', async () => {
  const { db } = database;
  const [group, institution, person] = await Promise.all([
    db.workingGroup.create({ data: { name: 'Group' } }),
    db.institution.create({ data: { name: 'Library', nameFolded: 'library', kind: 'library' } }),
    db.person.create({ data: { email: 'librarian@library.example', name: 'Librarian' } }),
  ]);
  const ids = { groupId: group.id, institutionId: institution.id };
  const work = { institutionId: institution.id, personId: person.id };
  const makers = [
    (endedAt?: Date) => db.seat.create({ data: { ...ids, personId: person.id, role: 'member', endedAt } }),
    (endedAt?: Date) =>
      db.participation.create({ data: { ...ids, state: endedAt ? 'left' : 'active', endedAt } }),
    (endedAt?: Date) => db.employment.create({ data: { ...work, role: 'member', endedAt } }),
  ];
  for (const make of makers) {
    await make(new Date());
    await make(new Date());
    await make();
    await expect(make()).rejects.toThrow(/Unique constraint/);
  }
});
