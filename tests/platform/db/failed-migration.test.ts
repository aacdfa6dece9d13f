import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { migrate } from '#prisma/migrate.ts';
import { scratchDatabase } from '#tests/platform/db/scratch.ts';

const NEXT = '20990101000000_next';

let folder = '';
let url = '';
let file = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'splot-migrations-'));
  cpSync(new URL('../../../prisma/migrations', import.meta.url).pathname, folder, { recursive: true });
  mkdirSync(join(folder, NEXT));
  url = await scratchDatabase();
  file = url.replace('file:', '');
  ask(`INSERT INTO "Setting" VALUES ('kept', '')`);
});

function ask(sql: string): unknown[] {
  const database = new Database(file);
  const statement = database.prepare(sql);
  const rows = statement.reader ? statement.pluck().all() : [statement.run()];
  database.close();
  return rows;
}

const next = (sql: string) => writeFileSync(join(folder, NEXT, 'migration.sql'), sql);

test('a migration that fails half-way leaves the database as it was, and can be tried again', async () => {
  next('CREATE TABLE "Half" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);');
  await expect(migrate(url, { folder })).rejects.toThrow(/as it was before/);
  expect(ask(`SELECT "name" FROM sqlite_schema WHERE "name" = 'Half'`)).toEqual([]);
  expect(ask('SELECT "key" FROM "Setting"')).toEqual(['kept']);

  next('CREATE TABLE "Whole" ("id" TEXT);');
  expect(await migrate(url, { folder })).toEqual([NEXT]);
  expect(ask('SELECT "key" FROM "Setting"')).toEqual(['kept']);
});

test('a second failure puts back the newest state, not an older copy', async () => {
  next('INSERT INTO "Nowhere" VALUES (1);');
  await expect(migrate(url, { folder })).rejects.toThrow();
  ask(`INSERT INTO "Setting" VALUES ('newer', '')`);
  await expect(migrate(url, { folder })).rejects.toThrow();
  expect(ask('SELECT "key" FROM "Setting"')).toEqual(['kept', 'newer']);
});

test('a migration that a kill interrupted is undone at the next start, and done again', async () => {
  next('CREATE TABLE "Whole" ("id" TEXT);');
  await migrate(url, { folder });
  ask('DROP TABLE "Whole"');
  ask(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${NEXT}'`);
  expect(await migrate(url, { folder })).toEqual([NEXT]);
  expect(ask('SELECT count(*) FROM "Whole"')).toEqual([0]);
  expect(ask('SELECT "key" FROM "Setting"')).toEqual(['kept']);
});

test('a first start that was killed while migrating starts over', async () => {
  ask('DELETE FROM "Setting"');
  ask('DROP TABLE "Setting"');
  ask('UPDATE _prisma_migrations SET finished_at = NULL');
  await migrate(url);
  expect(ask('SELECT "key" FROM "Setting"')).toEqual([]);
});

test('a database is copied before it is changed; nothing is copied otherwise', async () => {
  const copy = `${file}.before-migration`;
  await migrate(url);
  expect(existsSync(copy)).toBe(false);
  next('CREATE TABLE "Whole" ("id" TEXT);');
  await migrate(url, { folder });
  expect(existsSync(copy)).toBe(true);
});
