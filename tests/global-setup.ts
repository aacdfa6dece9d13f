import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TestProject } from 'vitest/node';
import { migrate } from '../prisma/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for this run, and in it a migrated empty database that every test file copies. */
    folder: string;
    template: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'splot-test-'));
  const template = join(folder, 'template.db');
  await migrate(`file:${template}`);
  const database = new Database(template);
  // A copied file must hold everything: nothing may wait in a write-ahead log.
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.pragma('journal_mode = DELETE');
  database.close();
  project.provide('folder', folder);
  project.provide('template', template);
  return () => rmSync(folder, { recursive: true, force: true });
}
