import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { Stop } from './run.mjs';

/** What else belongs to a backup: files and folders in DATA_DIR. */
export const BESIDE = ['secret', 'files'];

export const dataDir = () => resolve(process.env.DATA_DIR || './data');

export function databaseFile() {
  const url = process.env.DATABASE_URL || 'file:./data/splot.db';
  if (!url.startsWith('file:')) throw new Stop('DATABASE_URL must start with file:');
  return resolve(url.slice('file:'.length));
}

/** Throws unless the open database is whole and one of ours; answers the number of rows in each table. */
export function checked(database) {
  const damage = database.pragma('integrity_check', { simple: true });
  if (damage !== 'ok') throw new Stop(`The database is damaged: ${damage}`);
  const orphans = database.pragma('foreign_key_check');
  if (orphans.length > 0)
    throw new Stop(`Rows point to nothing: ${orphans.length}, first in ${orphans[0].table}`);
  const tables = tablesOf(database);
  if (!tables.includes('_prisma_migrations')) throw new Stop('This is no database of Splot.');
  const count = (table) => database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}

const tablesOf = (database) =>
  database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`)
    .pluck()
    .all();

export async function sha256(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Waits until a file or a folder's entries are on disk. */
export function flush(path) {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
