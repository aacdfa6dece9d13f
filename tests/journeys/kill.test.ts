import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import type { Browse } from '#tests/browse.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { launchChromium, openWindow } from '#tests/chromium.ts';
import { holdServer, startServer, type TestServer } from '#tests/server.ts';
import { until } from '#tests/until.ts';

const KILLS = Number(process.env.SPLOT_KILLS ?? 50);
const NOISE = /ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket|Failed to load resource/;

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const CONTENT = { type: 'doc', content: [paragraph('Piła:'), paragraph('Krzywiń:')] };

let cast: Cast;
let documentId: string;
let server: TestServer;
const browser = launchChromium();

beforeAll(async () => {
  cast = await makeCast();
  documentId = await createDocument(cast.librarian, cast.groupId, { title: 'Dyżury' }, CONTENT);
  server = await startServer();
});

afterAll(async () => {
  await (await browser).close();
  await server.stop();
});

async function openDocument(personId: string) {
  const { port } = server;
  const cookies = (await server.browse(personId)).cookies();
  const url = `http://127.0.0.1:${port}`;
  const window = await openWindow(await browser, { url, cookies, expected: NOISE });
  await window.page.goto(`/dokumenty/${documentId}`);
  await window.page.getByRole('textbox', { name: 'Dyżury' }).waitFor();
  return window;
}

/** Notes every word on the screen in each new frame in which the light says that all is saved. */
async function noteWhatIsCalledSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const saved = new Set<string>();
    Object.assign(window, { saved });
    const look = () => {
      awaited = false;
      if (!document.querySelector('[data-light="saved"]')) return;
      const text = document.querySelector('.ProseMirror')?.textContent ?? '';
      for (const word of text.match(/[pk]\d+;/g) ?? []) saved.add(word);
    };
    let awaited = false;
    const changed = () => {
      if (!awaited) requestAnimationFrame(look);
      awaited = true;
    };
    changed();
    new MutationObserver(changed).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}

type Watched = Window & { saved: Set<string> };

const calledSaved = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window as unknown as Watched).saved]);

/** Waits until the light calls more words saved than `known`. */
const moreSaved = (page: Page, known: string[]) =>
  page.waitForFunction((count) => (window as unknown as Watched).saved.size > count, known.length, {
    polling: 20,
    timeout: 30_000,
  });

/** Writes numbered words at the end of an own paragraph until told to stop. */
function write(page: Page, start: string, mark: string): { stop: () => Promise<number> } {
  let going = true;
  let written = 0;
  const work = (async () => {
    await page.locator('.ProseMirror p', { hasText: start }).click();
    await page.keyboard.press('End');
    while (going) {
      written += 1;
      await page.keyboard.type(` ${mark}${written};`, { delay: 15 });
      await page.waitForTimeout(Math.random() * 200);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await work;
      return written;
    },
  };
}

/** The paragraphs' text, without the names at the carets of others. */
function text(page: Page): Promise<string> {
  return page.locator('.ProseMirror').evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return [...copy.querySelectorAll('p')].map((paragraph) => paragraph.textContent).join('\n');
  });
}

async function wordsOnFreshPage(reader: Browse): Promise<Set<string>> {
  const response = await reader.get(`/dokumenty/${documentId}`);
  return new Set((await response.text()).match(/[pk]\d+;/g));
}

describe('two institutions write while the server is killed', () => {
  it(
    `everything that the light called saved is there after each of ${KILLS} kills`,
    async () => {
      const pila = await openDocument(cast.librarian.personId);
      const krzywin = await openDocument(cast.neighbour.personId);
      const pages = [pila.page, krzywin.page];
      for (const page of pages) await noteWhatIsCalledSaved(page);
      const writers = [write(pila.page, 'Piła:', 'p'), write(krzywin.page, 'Krzywiń:', 'k')];
      const allSaved = () => Promise.all(pages.map(calledSaved));
      const { port } = server;
      const reader = await server.browse(cast.facilitator.personId);

      for (let kill = 1; kill <= KILLS; kill++) {
        const next = holdServer({ port });
        const before = await allSaved();
        await Promise.any(pages.map((page, i) => moreSaved(page, before[i] ?? [])));
        await new Promise((later) => setTimeout(later, Math.random() * 300));
        await server.kill();
        const promised = new Set((await allSaved()).flat());
        server = await (await next).start();
        const there = await wordsOnFreshPage(reader);
        const lost = [...promised].filter((word) => !there.has(word));
        expect(lost, `after kill ${kill}`).toEqual([]);
      }

      const [fromPila, fromKrzywin] = await Promise.all(writers.map((writer) => writer.stop()));
      for (const page of pages) await page.locator('[data-light="saved"]').waitFor({ timeout: 30_000 });
      const fresh = await openDocument(cast.facilitator.personId);
      const expected = [
        ['Piła:', ...Array.from({ length: fromPila ?? 0 }, (_, i) => `p${i + 1};`)].join(' '),
        ['Krzywiń:', ...Array.from({ length: fromKrzywin ?? 0 }, (_, i) => `k${i + 1};`)].join(' '),
      ].join('\n');
      await until(async () => (await text(pila.page)) === (await text(fresh.page)));
      expect(await text(krzywin.page)).toBe(await text(fresh.page));
      expect(await text(fresh.page)).toBe(expected);
      for (const window of [pila, krzywin, fresh]) await window.close();
    },
    KILLS * 45_000,
  );
});
