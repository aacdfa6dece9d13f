import { expect, test } from 'vitest';
import { now } from '#app/platform/clock.ts';
import * as database from '#app/platform/db/db.server.ts';

const { db, writePrepared, readPrepared } = database;
const ADD = 'INSERT INTO Setting (key, value) VALUES (?, ?)';
const add = (key: string) => writePrepared((prepare) => prepare(ADD).run(key, 'x'.repeat(5_000)));
const stored = (key: string) => readPrepared('SELECT count(*) AS n FROM Setting WHERE key = ?').get(key);

test('the bare connections are as durable as the others; the reading one cannot write', async () => {
  const SETTINGS = `SELECT * FROM pragma_journal_mode, pragma_synchronous, pragma_foreign_keys, pragma_busy_timeout, pragma_query_only`;
  const common = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, timeout: 5000 };
  expect(readPrepared(SETTINGS).get()).toEqual({ ...common, query_only: 1 });
  const writing = await writePrepared((prepare) => prepare(SETTINGS).get());
  expect(writing).toEqual({ ...common, query_only: 0 });
  expect(() => readPrepared(ADD).run('read', '')).toThrow(/readonly/);
});

test('it waits for its turn behind a transaction, and is not part of it', async () => {
  const order: string[] = [];
  let added: Promise<unknown> = Promise.resolve();
  const failed = database.transaction('fails', async (tx) => {
    added = Promise.resolve(add('turn')).then(() => order.push('added'));
    await tx.setting.create({ data: { key: 'undone', value: '' } });
    order.push('fails');
    throw new Error('undo');
  });
  await expect(failed).rejects.toThrow();
  await expect(added).rejects.toThrow(/inside transaction/);
  let begun = () => {};
  let goOn = () => {};
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const open = database.transaction('holds', async (tx) => {
    await tx.setting.create({ data: { key: 'held', value: '' } });
    begun();
    await held;
    order.push('holds');
  });
  await running;
  const after = add('after').then(() => order.push('after'));
  goOn();
  await Promise.all([open, after]);
  expect(order).toEqual(['fails', 'holds', 'after']);
  expect(stored('after')).toEqual({ n: 1 });
  expect(stored('undone')).toEqual({ n: 0 });
});

test('all of it is stored, or nothing', async () => {
  const broken = writePrepared((prepare) => {
    prepare(ADD).run('half', '');
    prepare(ADD).run('half', '');
  });
  await expect(broken).rejects.toThrow(/UNIQUE/);
  expect(stored('half')).toEqual({ n: 0 });
});

test('a full disk is recognised, nothing stays, and when there is room again writing goes on', async () => {
  const most = (pages: number) =>
    writePrepared((prepare) => prepare(`PRAGMA max_page_count = ${pages}`).get());
  await most(1);
  const failure = await add('full').catch((error: unknown) => error);
  expect(database.isStorageFailure(failure)).toBe(true);
  expect(stored('full')).toEqual({ n: 0 });
  await most(1_073_741_823);
  await add('room');
  expect(stored('room')).toEqual({ n: 1 });
});

test('times are kept as Prisma keeps them', async () => {
  const at = now();
  await db.person.create({ data: { email: 'czas@example.org', name: 'Czas', suspendedAt: at } });
  const SUSPENDED = 'SELECT suspendedAt FROM Person WHERE email = ?';
  expect(readPrepared(SUSPENDED).get('czas@example.org')).toEqual({ suspendedAt: database.storedDate(at) });
});
