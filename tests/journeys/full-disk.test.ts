import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { launchChromium, openWindow } from '#tests/chromium.ts';
import { limitFileSize, startServer, type TestServer } from '#tests/server.ts';

let cast: Cast;
let documentId: string;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  cast = await makeCast();
  documentId = await createDocument(cast.librarian, cast.groupId, { title: 'Dyżury' });
  server = await startServer({ survivesFileLimit: true });
  browser = await launchChromium();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Dyżury' });
const light = (page: Page, says: string) =>
  page.locator(`[data-light="${says}"]`).waitFor({ timeout: 30_000 });

it('a full disk is told to who writes, the server goes on, ends with an honest code, and nothing written is lost', async () => {
  const { port, url } = server;
  const cookies = (await server.browse(cast.librarian.personId)).cookies();
  const expected = /ERR_CONNECTION|WebSocket|Failed to load resource/;
  const { page, close } = await openWindow(browser, { url, cookies, expected });
  await page.goto(`/dokumenty/${documentId}`);
  await editorOf(page).click();
  await page.keyboard.type('Zapisane. ');
  await light(page, 'saved');

  limitFileSize(server.pid, 512);
  await page.keyboard.type('Niezapisane.');
  await light(page, 'trouble');
  await page
    .getByText(/Nic nie zostało zapisane od \d\d:\d\d:\d\d/)
    .first()
    .waitFor();
  expect((await (await server.browse(cast.librarian.personId)).get('/healthz')).status).toBe(200);

  // Told to stop while the disk is full: not with the code of a server that saved everything.
  expect(await server.stop()).not.toBe(0);
  await light(page, 'offlineUnsaved');
  expect(await editorOf(page).textContent()).toContain('Zapisane. Niezapisane.');

  server = await startServer({ port });
  await light(page, 'saved');
  await page.reload();
  await editorOf(page).getByText('Zapisane. Niezapisane.').waitFor();
  await close();
}, 120_000);

it('a full disk that has room again needs no restart', async () => {
  await server.stop();
  server = await startServer({ survivesFileLimit: true });
  const { url } = server;
  const cookies = (await server.browse(cast.librarian.personId)).cookies();
  const { page, close } = await openWindow(browser, { url, cookies });
  await page.goto(`/dokumenty/${documentId}`);
  await editorOf(page).getByText('Zapisane. Niezapisane.').click();
  await page.keyboard.press('End');
  limitFileSize(server.pid, 512);
  await page.keyboard.type(' Po przerwie.');
  await light(page, 'trouble');
  limitFileSize(server.pid);
  await light(page, 'saved');
  await page.reload();
  await editorOf(page).getByText('Zapisane. Niezapisane. Po przerwie.').waitFor();
  await close();
}, 120_000);
