import { expect, test } from 'vitest';
import * as database from '#app/platform/db/db.server.ts';

const setting = (key: string) => ({ data: { key, value: '' } });
const stored = async (key: string) => (await database.db.setting.count({ where: { key } })) === 1;

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

test('all of a transaction is stored, or nothing', async () => {
  const { transaction } = database;
  await transaction('works', async (tx) => {
    await tx.setting.create(setting('first'));
    await tx.setting.create(setting('second'));
  });
  expect([await stored('first'), await stored('second')]).toEqual([true, true]);

  const failing = transaction('fails', async (tx) => {
    await tx.setting.create(setting('third'));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await stored('third')).toBe(false);
});

test.each([
  ['a read', () => database.db.setting.findMany()],
  ['a write', () => database.db.setting.create(setting('outer'))],
  ['raw SQL', () => database.db.$executeRaw`DELETE FROM "Setting"`],
  ['another transaction', () => database.transaction('inner', async () => undefined)],
])('%s by the outer client inside a transaction throws at once', async (_what, act) => {
  const started = performance.now();
  const wrong = database.transaction('outer', async (tx) => {
    await tx.setting.create(setting('wrong'));
    await act();
  });
  await expect(wrong).rejects.toThrow(/inside transaction "outer"/);
  expect(performance.now() - started).toBeLessThan(100);
  expect(await stored('wrong')).toBe(false);
  await database.db.setting.upsert({
    where: { key: 'next' },
    create: { key: 'next', value: '' },
    update: {},
  });
  expect(await stored('next')).toBe(true);
});

test('a model held from outside is refused as well', async () => {
  const settings = database.db.setting;
  const wrong = database.transaction('outer', async () => {
    await settings.create(setting('held'));
  });
  await expect(wrong).rejects.toThrow(/inside transaction "outer"/);
  expect(await stored('held')).toBe(false);
});

test('what a transaction started may use the outer client when the transaction is over', async () => {
  const later: Promise<unknown>[] = [];
  const ended = signal();
  await database.transaction('starts something', async (tx) => {
    await tx.setting.create(setting('within'));
    later.push(ended.given.then(() => database.db.setting.create(setting('afterwards'))));
  });
  ended.give();
  await Promise.all(later);
  expect(await stored('afterwards')).toBe(true);
});

test('others do not see an open transaction; it sees itself', async () => {
  const seen: number[] = [];
  const opened = signal();
  const mayEnd = signal();
  const running = database.transaction('open', async (tx) => {
    await tx.setting.create(setting('unseen'));
    seen.push(await tx.setting.count({ where: { key: 'unseen' } }));
    opened.give();
    await mayEnd.given;
  });
  await opened.given;
  seen.push(await database.db.setting.count({ where: { key: 'unseen' } }));
  const queued = [
    database.db.$executeRaw`INSERT INTO "Setting" VALUES ('executed', '')`,
    database.db.$queryRaw`INSERT INTO "Setting" VALUES ('returned', '') RETURNING "key"`,
    database.db.setting.create(setting('created')),
  ].map((promise) => promise.then(() => undefined));
  await new Promise(setImmediate);
  expect(database.writerStatus().waiting).toBe(3);
  mayEnd.give();
  await Promise.all([running, ...queued]);
  seen.push(await database.db.setting.count({ where: { key: 'unseen' } }));
  expect(seen).toEqual([1, 0, 1]);
  expect([await stored('executed'), await stored('returned'), await stored('created')]).toEqual([
    true,
    true,
    true,
  ]);
});

test('a read of somebody else in the same tick as one of the transaction is not mistaken for it', async () => {
  const opened = signal();
  const now = signal();
  const where = { key: 'anything' };
  const inside = database.transaction('reads', async (tx) => {
    opened.give();
    await now.given;
    return tx.setting.findUnique({ where });
  });
  await opened.given;
  const outside = now.given.then(() => database.db.setting.findUnique({ where }));
  now.give();
  expect(await Promise.all([inside, outside])).toEqual([null, null]);
});

test('a nested write is one transaction', async () => {
  const mail = { email: 'a@library.example', tokenHash: 'same', expiresAt: new Date() };
  const twice = database.db.institution.create({
    data: { name: 'Library', nameFolded: 'library', kind: 'library', invitations: { create: [mail, mail] } },
  });
  await expect(twice).rejects.toThrow(/Unique constraint/);
  expect(await database.db.institution.count()).toBe(0);
});

test('commit listeners hear of commits only, and cannot spoil them', async () => {
  let heard = 0;
  database.onCommit(() => {
    heard += 1;
  });
  await database.transaction('commits', (tx) => tx.setting.create(setting('heard')));
  await database.transaction('fails', () => Promise.reject(new Error('no'))).catch(() => undefined);
  expect(heard).toBe(1);
});
