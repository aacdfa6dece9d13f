import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

type Open = Database.Database;

export interface State {
  /** Migrations that are wholly applied. */
  applied: unknown[];
  /** A migration began and never ended: the process was killed in it. */
  interrupted: boolean;
  empty: boolean;
}

/** Where a database stands; null when there is none yet. */
export function stateOf(file: string): State | null {
  if (!existsSync(file)) return null;
  return using(file, (database) => {
    // Without the tables that a full-text index keeps for itself.
    const tables = database.prepare(`SELECT name FROM pragma_table_list WHERE type = 'table'`).pluck().all();
    if (!tables.includes('_prisma_migrations')) return null;
    const names = (end: string) =>
      database
        .prepare(`SELECT migration_name FROM _prisma_migrations WHERE finished_at IS ${end}`)
        .pluck()
        .all();
    const own = tables.filter(
      (table) => table !== '_prisma_migrations' && !String(table).startsWith('sqlite_'),
    );
    return {
      applied: names('NOT NULL'),
      interrupted: names('NULL').length > 0,
      empty: own.every((table) => !database.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get()),
    };
  });
}

const copyOf = (file: string) => `${file}.before-migration`;

/** Copies the database to FILE.before-migration, in the place of an earlier copy. */
export function keepCopy(file: string): void {
  const partial = `${copyOf(file)}.partial`;
  rmSync(partial, { force: true });
  using(file, (database) => database.prepare('VACUUM INTO ?').run(partial));
  renameSync(partial, copyOf(file));
}

/** Puts the copy in the place of a half migrated database; answers whether there was one. */
export function putBack(file: string): boolean {
  if (!existsSync(copyOf(file))) return false;
  copyFileSync(copyOf(file), `${file}.partial`);
  remove(file);
  renameSync(`${file}.partial`, file);
  return true;
}

export function remove(file: string): void {
  for (const end of ['-wal', '-shm', '-journal', '']) rmSync(`${file}${end}`, { force: true });
}

function using<T>(file: string, act: (database: Open) => T): T {
  const database = new Database(file);
  try {
    return act(database);
  } finally {
    database.close();
  }
}
