import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checked, databaseFile, dataDir, flush, sha256 } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { Stop } from './run.mjs';
import { unpack } from './sqlar.mjs';

/**
 * `npm run restore -- FILE`: checks the backup, moves what is there aside and puts the backup in its place.
 * Refuses while Splot runs, and, without `--yes`, when there is a database already.
 */
export async function restoreCommand(args) {
  const backup = args.find((arg) => !arg.startsWith('--'));
  if (!backup || !existsSync(backup)) throw new Stop('Name the backup to restore: npm run restore -- FILE');
  await ensureInstalled();
  const target = databaseFile();
  if (existsSync(target)) await refuseUnlessFree(target, args.includes('--yes'));
  await compareChecksum(backup);
  mkdirSync(dirname(target), { recursive: true });
  mkdirSync(dataDir(), { recursive: true });
  const partial = `${target}.partial`;
  const staging = mkdtempSync(join(dataDir(), '.restore-'));
  const ending = `.before-restore-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  try {
    copyFileSync(backup, partial);
    chmodSync(partial, 0o600);
    const { rows, files } = await prepare(partial, staging);
    flush(partial);
    replace(target, partial, ending);
    for (const name of readdirSync(staging)) replace(join(dataDir(), name), join(staging, name), ending);
    flush(dirname(target));
    process.stdout.write(`${target}: ${rows} rows, ${files} other files restored from ${resolve(backup)}\n`);
    return 0;
  } finally {
    rmSync(partial, { force: true });
    rmSync(staging, { recursive: true });
  }
}

/** Leaving WAL mode needs the file for itself: it fails while another process has it open. */
async function refuseUnlessFree(path, mayReplace) {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(path, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (String(error.code).startsWith('SQLITE_BUSY'))
      throw new Stop('Splot is running: stop it first, then restore.');
  } finally {
    database.close();
  }
  if (!mayReplace) throw new Stop(`There is a database at ${path}. Add --yes to move it aside and restore.`);
}

async function compareChecksum(backup) {
  const note = `${backup}.sha256`;
  if (!existsSync(note)) return;
  const [expected] = readFileSync(note, 'utf8').split(/\s/);
  if (expected !== (await sha256(backup)))
    throw new Stop(`${backup} is not what was written: its checksum differs.`);
}

/** Checks the copy, takes the other files out of it into `staging` and counts both. */
async function prepare(path, staging) {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(path);
  try {
    const { sqlar = 0, ...counts } = checked(database);
    unpack(database, staging);
    database.exec('VACUUM');
    return { rows: Object.values(counts).reduce((sum, count) => sum + count, 0), files: sqlar };
  } finally {
    database.close();
  }
}

/** Puts `made` where `path` was, and what was there beside it under its name with `ending`. */
function replace(path, made, ending) {
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${path}${ending}${end}`);
  }
  renameSync(made, path);
}
