import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_FILTERS, withSchemaEngine } from './schema-engine.ts';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the database up to date with prisma/migrations and answers the names of what was applied.
 * Creates the file and its folder. Throws when a migration fails or an earlier one had failed.
 */
export async function migrate(
  databaseUrl: string,
  { log = () => undefined }: { log?: (line: string) => void } = {},
): Promise<string[]> {
  mkdirSync(dirname(databaseUrl.replace(/^file:/, '')), { recursive: true });
  const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList: migrations(), filters: NO_FILTERS }),
  );
  for (const name of appliedMigrationNames) log(`Migration applied: ${name}`);
  return appliedMigrationNames;
}

function migrations() {
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: FOLDER,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(FOLDER, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
