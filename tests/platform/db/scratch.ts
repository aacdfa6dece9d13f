import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#prisma/migrate.ts';

/** The URL of a new, migrated database of its own. */
export async function scratchDatabase(): Promise<string> {
  const url = `file:${join(mkdtempSync(join(tmpdir(), 'splot-db-')), 'splot.db')}`;
  await migrate(url);
  return url;
}

/** The application's database module on a database of its own; call it before anything imports the module. */
export async function scratchModule() {
  process.env.DATABASE_URL = await scratchDatabase();
  return import('#app/platform/db/db.server.ts');
}
