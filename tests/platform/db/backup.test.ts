import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { beforeEach, expect, test, vi } from 'vitest';
import { Gate } from '#app/platform/db/gate.server.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { scratchDatabase } from '#tests/platform/db/scratch.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let file = '';

beforeEach(async () => {
  file = (await scratchDatabase()).replace('file:', '');
  folder = dirname(file);
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, 'files/018f3c1e-7b2a-7000-8000-000000000001'), 'a plan');
  writeFileSync(join(folder, 'secret'), 'a key', { mode: 0o600 });
  const database = new Database(file);
  const insert = database.prepare('INSERT INTO "Setting" VALUES (?, ?)');
  for (let n = 0; n < 500; n += 1) insert.run(`żółw-${n}`, `ї${n}`);
  database.close();
});

/** Runs a command of setup.mjs as an operator would. */
async function splot(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: `file:${file}`, DATA_DIR: folder };
  return promisify(execFile)(process.execPath, ['setup.mjs', ...args], { env }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
  );
}

function rowsHash(path: string): string {
  const database = new Database(path, { readonly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const hash = createHash('sha256');
  for (const table of tables) {
    hash.update(JSON.stringify([table, database.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all()]));
  }
  database.close();
  return hash.digest('hex');
}

test('the drill: back up the live database, lose everything, restore, and every row is the same', async () => {
  const client = new PrismaClient({ adapter: new Gate(`file:${file}`) });
  await client.setting.create({ data: { key: 'only in the write-ahead log', value: '' } });
  const before = rowsHash(file);
  const backup = join(folder, 'kept', 'splot.backup');
  expect(await splot('backup', backup)).toMatchObject({ code: 0 });
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  await client.setting.deleteMany();
  await client.$disconnect();
  writeFileSync(join(folder, 'files/018f3c1e-7b2a-7000-8000-000000000001'), 'spoilt');

  expect(await splot('restore', backup, '--yes')).toMatchObject({ code: 0 });
  expect(rowsHash(file)).toBe(before);
  expect(readFileSync(join(folder, 'files/018f3c1e-7b2a-7000-8000-000000000001'), 'utf8')).toBe('a plan');
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('a key');
  expect(readdirSync(folder).filter((name) => name.includes('.before-restore-'))).toHaveLength(3);
});

test('a backup overwrites nothing, and a restore neither without --yes', async () => {
  const backup = join(folder, 'splot.backup');
  await splot('backup', backup);
  expect(await splot('backup', backup)).toMatchObject({
    code: 1,
    text: expect.stringContaining('exists already'),
  });
  expect(await splot('restore', backup)).toMatchObject({ code: 1, text: expect.stringContaining('--yes') });
});

test('a restore refuses while Splot has the database open', async () => {
  const backup = join(folder, 'splot.backup');
  await splot('backup', backup);
  const client = new PrismaClient({ adapter: new Gate(`file:${file}`) });
  await client.setting.count();
  const answer = await splot('restore', backup, '--yes');
  await client.$disconnect();
  expect(answer).toMatchObject({ code: 1, text: expect.stringContaining('running') });
});

test('a spoilt backup is refused, and what was there stays', async () => {
  const before = rowsHash(file);
  const backup = join(folder, 'splot.backup');
  await splot('backup', backup);
  const bytes = readFileSync(backup);
  bytes.fill(7, bytes.length / 2, bytes.length / 2 + 100);
  writeFileSync(backup, bytes);
  expect(await splot('restore', backup, '--yes')).toMatchObject({
    code: 1,
    text: expect.stringContaining('checksum'),
  });
  expect(rowsHash(file)).toBe(before);
});

test('a damaged database gives no backup', async () => {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  database.exec(`INSERT INTO "ServiceTerm" VALUES ('no service', 'no term')`);
  database.close();
  const backup = join(folder, 'splot.backup');
  expect(await splot('backup', backup)).toMatchObject({
    code: 1,
    text: expect.stringContaining('point to nothing'),
  });
  expect(existsSync(backup)).toBe(false);
});
