import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, inject, vi } from 'vitest';
import { catalogues } from '#app/catalogues/all.server.ts';
import { provideCatalogues } from '#app/platform/i18n/translator.server.ts';

const home = join(inject('folder'), `${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2, 8)}`);
mkdirSync(home, { recursive: true });
copyFileSync(inject('template'), join(home, 'splot.db'));
process.env.DATABASE_URL = `file:${join(home, 'splot.db')}`;
process.env.DATA_DIR = home;
process.env.LOG_LEVEL ??= 'silent';

provideCatalogues(catalogues);

beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  expect(said, 'nothing may be printed as an error or a warning').toEqual([]);
});

afterAll(async () => {
  const { closeDatabase } = await import('#app/platform/db/db.server.ts');
  await closeDatabase();
});
