import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { BESIDE, checked, databaseFile, dataDir, flush, sha256 } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { Stop } from './run.mjs';
import { pack } from './sqlar.mjs';

/**
 * `npm run backup -- FILE`: copies the live database, checks the copy, and only then puts it at FILE.
 * FILE is a SQLite database; the other files of DATA_DIR lie in its table `sqlar`. FILE.sha256 is its checksum.
 */
export async function backupCommand([target]) {
  if (!target) throw new Stop('Name the file to write: npm run backup -- FILE');
  await ensureInstalled();
  const file = resolve(target);
  if (existsSync(file)) throw new Stop(`${target} exists already; a backup never overwrites another.`);
  const source = databaseFile();
  if (!existsSync(source)) throw new Stop(`There is no database at ${source}.`);
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  try {
    await copy(source, partial);
    chmodSync(partial, 0o600);
    const { rows, files } = await finish(partial);
    const checksum = await sha256(partial);
    flush(partial);
    renameSync(partial, file);
    writeFileSync(`${file}.sha256`, `${checksum}  ${basename(file)}\n`, { flush: true });
    flush(dirname(file));
    process.stdout.write(`${file}: ${rows} rows, ${files} other files, checked\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    renameSync(partial, `${file}.damaged`);
    throw new Stop(`${error.message}\nThe copy is kept at ${file}.damaged for repair; it is no backup.`);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${partial}${end}`, { force: true });
  }
}

async function copy(source, target) {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(source, { readonly: true });
  await database.backup(target).finally(() => database.close());
}

async function finish(path) {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(path);
  try {
    database.pragma('journal_mode = DELETE');
    const rows = Object.values(checked(database)).reduce((sum, count) => sum + count, 0);
    return { rows, files: pack(database, dataDir(), BESIDE) };
  } finally {
    database.close();
  }
}
