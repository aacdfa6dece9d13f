import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import Database from 'better-sqlite3';

// better-sqlite3 makes synchronous NORMAL under WAL; FULL keeps an acknowledged commit through a power cut.
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA temp_store = MEMORY;
`;

export async function openWriter(url: string): Promise<SqlDriverAdapter> {
  const connection = await new PrismaBetterSqlite3({ url }).connect();
  await connection.executeScript(SETTINGS);
  return connection;
}

export async function openReader(url: string): Promise<SqlDriverAdapter> {
  const connection = await openWriter(url);
  await connection.executeScript('PRAGMA query_only = ON;');
  return connection;
}

/** The driver itself, without Prisma: for `Prepared`. */
export function openBare(url: string, queryOnly: boolean): Database.Database {
  const connection = new Database(url.replace(/^file:/, ''));
  connection.exec(SETTINGS);
  if (queryOnly) connection.exec('PRAGMA query_only = ON;');
  return connection;
}
