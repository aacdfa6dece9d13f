/**
 * Makes a migration folder of what changed in prisma/schema.prisma since the last one:
 *
 *     npx tsx prisma/make-migration.ts add_meeting_room
 *
 * Read the SQL it wrote before you commit it; SQL that Prisma does not know (triggers, FTS5 tables, partial indexes)
 * goes by hand into the same file or, with no change of the schema, into a folder of its own:
 *
 *     npx tsx prisma/make-migration.ts search_index --empty
 *
 * Never edit a migration that others have applied. `prisma/migrations/schema.prisma` is the schema as of the last
 * migration: this script writes it, commit it along. A table that is rebuilt ("RedefineTables") loses its triggers
 * and partial indexes: write them again below.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_FILTERS, SCHEMA, withSchemaEngine } from './schema-engine.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const migrated = join(here, 'migrations', 'schema.prisma');
const [name, flag] = process.argv.slice(2);

if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
  throw new Error('Give the migration a name like add_meeting_room.');
const sql = await difference();
if (sql === '' && flag !== '--empty')
  throw new Error('Nothing changed in schema.prisma. For SQL of your own add --empty.');
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = join(here, 'migrations', `${stamp}_${name}`);
mkdirSync(folder);
writeFileSync(join(folder, 'migration.sql'), sql);
writeFileSync(migrated, readFileSync(SCHEMA));
process.stdout.write(`${join(folder, 'migration.sql')}\n`);

async function difference(): Promise<string> {
  const { stdout } = await withSchemaEngine('file::memory:', (engine) =>
    engine.diff({
      from: existsSync(migrated) ? schema(migrated) : { tag: 'empty' },
      to: schema(SCHEMA),
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '');
}

function schema(path: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path, content: readFileSync(path, 'utf8') }] };
}
