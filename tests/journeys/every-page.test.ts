import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCast } from '#tests/cast.ts';
import { expectAccessible, launchChromium, openWindow } from '#tests/chromium.ts';
import { AREAS } from '#tests/matrix/all.ts';
import { ROLES, type Role, type Row, type World } from '#tests/matrix/types.ts';
import { startServer, type TestServer } from '#tests/server.ts';

/** Every page of the table of rights, as the most powerful role that may see it: axe, at both widths, light and dark. */
const pages = Object.values(AREAS)
  .flatMap((area) => area.rows)
  .filter((row) => row.method === 'GET' && row.file.endsWith('.tsx'))
  .flatMap((row) => {
    const role = [...ROLES].reverse().find((one) => (row.expect[one] ?? row.expect.others) === 'ok');
    return role ? [{ row, role, name: `${row.file}${row.object ? ` (${row.object})` : ''}` }] : [];
  });

type OpenWindow = Awaited<ReturnType<typeof openWindow>>;

const world = {} as World;
const windows = new Map<string, OpenWindow>();
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  Object.assign(world, await makeCast(), { ids: {} });
  for (const area of Object.values(AREAS)) await area.prepare?.(world);
  server = await startServer();
  browser = await launchChromium();
});
afterAll(async () => {
  for (const opened of windows.values()) await opened.close();
  await browser?.close();
  await server?.stop();
});

/** One window a role and width, so that what pages share is loaded once. */
async function windowOf(role: Role, width: number): Promise<OpenWindow> {
  const key = `${role} ${width}`;
  const known = windows.get(key);
  if (known) return known;
  const client = await server.browse(role === 'visitor' ? undefined : world[role].personId);
  const opened = await openWindow(browser, { url: server.url, cookies: client.cookies(), width });
  windows.set(key, opened);
  return opened;
}

async function visit(row: Row, role: Role, width: number): Promise<void> {
  const { page, faults } = await windowOf(role, width);
  await page.goto(row.path(world));
  expect(await page.locator('h1').count()).toBe(1);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, 'no page scrolls sideways').toBeLessThanOrEqual(0);
  await expectAccessible(page);
  expect(faults).toEqual([]);
}

describe('every page', () => {
  it.each(pages)('$name is accessible at 360 and 1280 px', async ({ row, role }) => {
    for (const width of [360, 1280]) await visit(row, role, width);
  });
});
