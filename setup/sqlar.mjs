import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The table of a SQLite Archive (https://sqlite.org/sqlar.html): `sqlite3 FILE -Ax` unpacks it anywhere.
const TABLE =
  'CREATE TABLE IF NOT EXISTS sqlar(name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)';

/** Puts files and whole folders of `root` into the archive table of a database; answers how many files. */
export function pack(database, root, names) {
  database.exec(TABLE);
  const insert = database.prepare('INSERT INTO sqlar VALUES (?, ?, ?, ?, ?)');
  const files = names.flatMap((name) => filesIn(root, name));
  for (const name of files) {
    const { mode, mtimeMs, size } = statSync(join(root, name));
    insert.run(name, mode, Math.floor(mtimeMs / 1000), size, readFileSync(join(root, name)));
  }
  return files.length;
}

/** Writes the archived files below `root` and takes the table out of the database. */
export function unpack(database, root) {
  if (!database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'sqlar'`).get()) return;
  // One file at a time in memory: there may be many.
  for (const { name, mode, data } of database.prepare('SELECT name, mode, data FROM sqlar').iterate()) {
    if (name.split('/').includes('..') || name.startsWith('/'))
      throw new Error(`Unsafe name in the backup: ${name}`);
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data, { mode: mode & 0o777, flush: true });
  }
  database.exec('DROP TABLE sqlar');
}

function filesIn(root, name) {
  const found = statSync(join(root, name), { throwIfNoEntry: false });
  if (!found) return [];
  return found.isDirectory()
    ? readdirSync(join(root, name)).flatMap((entry) => filesIn(root, `${name}/${entry}`))
    : [name];
}
