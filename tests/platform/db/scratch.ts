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
