import { afterEach, expect, test } from 'vitest';
import * as database from '#app/platform/db/db.server.ts';

let serial = 0;

afterEach(makeRoom);

const row = (prefix: string) => {
  serial += 1;
  return { data: { key: `${prefix}-${serial}`, value: 'x'.repeat(5000) } };
};
const stored = (prefix: string) => database.db.setting.count({ where: { key: { startsWith: prefix } } });

/** As if the disk were full: SQLite itself answers SQLITE_FULL. */
async function fillUp(): Promise<void> {
  await database.db.$queryRawUnsafe('PRAGMA max_page_count = 1');
}

async function makeRoom(): Promise<void> {
  await database.db.$queryRawUnsafe('PRAGMA max_page_count = 1073741823');
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('it should have failed'),
    (error: unknown) => error,
  );
}

test('a full disk is recognised in a single write, and reads go on', async () => {
  await fillUp();
  const failure = await failureOf(database.db.setting.create(row('single')));
  expect(database.isStorageFailure(failure)).toBe(true);
  expect(await stored('single')).toBe(0);
});

test('a full disk is recognised in a transaction, and nothing of it stays', async () => {
  const failure = await failureOf(
    database.transaction('grows', async (tx) => {
      await tx.setting.create(row('grows'));
      await tx.$queryRawUnsafe('PRAGMA max_page_count = 1');
      await tx.setting.create(row('grows'));
    }),
  );
  expect(database.isStorageFailure(failure)).toBe(true);
  expect(await stored('grows')).toBe(0);
});

test('a transaction that swallows the failure cannot go on half rolled back', async () => {
  await fillUp();
  const failure = await failureOf(
    database.transaction('swallows', async (tx) => {
      await tx.setting.create(row('swallows')).catch(() => undefined);
      await tx.setting.deleteMany({ where: { key: 'nothing' } });
    }),
  );
  expect(database.isStorageFailure(failure)).toBe(true);
});

test('when there is room again, writing goes on without a restart', async () => {
  await fillUp();
  await failureOf(database.db.setting.create(row('again')));
  await failureOf(database.transaction('again', (tx) => tx.setting.create(row('again'))));
  await makeRoom();
  await database.db.setting.create(row('again'));
  await database.transaction('again', (tx) => tx.setting.create(row('again')));
  expect(await stored('again')).toBe(2);
});

test.each([
  [{ code: 'SQLITE_IOERR_FSYNC' }, true],
  [
    { code: 'P2039', meta: { driverAdapterError: { cause: { originalCode: 'SQLITE_READONLY_DBMOVED' } } } },
    true,
  ],
  [{ code: 'ENOSPC' }, true],
  [
    { code: 'P2002', meta: { driverAdapterError: { cause: { originalCode: 'SQLITE_CONSTRAINT_UNIQUE' } } } },
    false,
  ],
  [new Error('no'), false],
  [null, false],
])('%o counts as a storage failure: %s', (error, expected) => {
  expect(database.isStorageFailure(error)).toBe(expected);
});
