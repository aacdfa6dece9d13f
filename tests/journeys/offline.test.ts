import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { launchChromium, openWindow } from '#tests/chromium.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { until } from '#tests/until.ts';

let cast: Cast;
let documentId: string;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  cast = await makeCast();
  documentId = await createDocument(cast.librarian, cast.groupId, { title: 'Dyżury' });
  server = await startServer();
  browser = await launchChromium();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Dyżury' });
const leftInBrowser = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((answer) => {
        const open = indexedDB.open('splot-unsent', 1);
        open.onsuccess = () => {
          const count = open.result.transaction('changes').objectStore('changes').count();
          count.onsuccess = () => answer(count.result);
        };
      }),
  );

it('what was written without the server survives the closing of the tab, is saved later, and leaves no copy', async () => {
  const { port, url } = server;
  const window = await openWindow(browser, {
    url,
    cookies: (await server.browse(cast.librarian.personId)).cookies(),
    expected: /ERR_CONNECTION|WebSocket|Failed to load resource/,
  });
  const { page } = window;
  await page.goto(`/dokumenty/${documentId}`);
  await editorOf(page).click();
  await page.keyboard.type('Z serwerem. ');
  await page.getByText(/^Zapisane \d/).waitFor();
  await until(async () => (await leftInBrowser(page)) === 0);

  await server.kill();
  await page.keyboard.type('Bez serwera.');
  await page
    .getByText(/^Brak połączenia\. Niezapisan/)
    .first()
    .waitFor();
  await until(async () => (await leftInBrowser(page)) === 12);
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    void dialog.accept();
  });
  await page.close({ runBeforeUnload: true });
  await until(() => asked);

  server = await startServer({ port });
  const again = await window.context.newPage();
  await again.goto(`/dokumenty/${documentId}`);
  await editorOf(again).getByText('Z serwerem. Bez serwera.').waitFor();
  await again.getByText(/^Zapisane \d/).waitFor();
  await until(async () => (await leftInBrowser(again)) === 0);
  const fresh = await (await server.browse(cast.neighbour.personId)).get(`/dokumenty/${documentId}`);
  expect(await fresh.text()).toContain('Z serwerem. Bez serwera.');
  await window.close();
}, 120_000);
