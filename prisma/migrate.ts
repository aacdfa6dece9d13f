import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { keepCopy, putBack, remove, type State, stateOf } from './safety-copy.ts';
import { NO_FILTERS, withSchemaEngine } from './schema-engine.ts';

const FOLDER = resolve('prisma/migrations');

/**
 * Brings the database up to date with prisma/migrations and answers the names of what was applied.
 * Creates the file and its folder. A database that is there is copied first, to FILE.before-migration;
 * when a migration fails, or was interrupted in an earlier start, the copy is put back.
 */
export async function migrate(
  databaseUrl: string,
  { log = () => undefined, folder = FOLDER }: { log?: (line: string) => void; folder?: string } = {},
): Promise<string[]> {
  const file = databaseUrl.replace(/^file:/, '');
  // Password hashes and personal data: a folder that we make is for our user alone.
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const state = mended(file);
  if (state && namesIn(folder).every((name) => state.applied.includes(name))) return [];
  if (state) keepCopy(file);
  try {
    const applied = await apply(databaseUrl, folder);
    for (const name of applied) log(`Migration applied: ${name}`);
    return applied;
  } catch (error) {
    if (state) putBack(file);
    const cause = error instanceof Error ? error.message : String(error);
    throw new Error(`A migration failed${state ? '; the database is as it was before' : ''}. ${cause}`, {
      cause: error,
    });
  }
}

/** Where the database stands, after undoing a migration that a kill interrupted. */
function mended(file: string): State | null {
  const state = stateOf(file);
  if (!state?.interrupted) return state;
  if (!putBack(file) && state.empty) remove(file);
  return stateOf(file);
}

async function apply(databaseUrl: string, folder: string): Promise<string[]> {
  const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList: migrationsIn(folder), filters: NO_FILTERS }),
  );
  return appliedMigrationNames;
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function migrationsIn(folder: string) {
  const text = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: text('migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: namesIn(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: text(name, 'migration.sql') },
      },
    })),
  };
}
