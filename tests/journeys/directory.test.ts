import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#app/platform/db/db.server.ts';
import { expectAccessible, launchChromium, openWindow } from '#tests/chromium.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  // An empty database: the server fills it with the sample region.
  server = await startServer();
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function windowOf(
  email?: string,
  { width = 1280, expected }: { width?: number; expected?: RegExp } = {},
) {
  const person = email ? await db.person.findUniqueOrThrow({ where: { email } }) : null;
  const cookies = person ? (await server.browse(person.id)).cookies() : '';
  return openWindow(browser, { url: server.url, cookies, width, ...(expected ? { expected } : {}) });
}

const results = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading');

describe('the officer finds, opens, mends and confirms', () => {
  it('a Polish course in Piła, typed without diacritics', async () => {
    const { page, close } = await windowOf('urzednik@rops.example');
    await page.goto('/katalog');
    await expectAccessible(page);
    await page.getByRole('searchbox', { name: 'Czego szukasz?' }).fill('kursy polskiego pila');
    await page.getByRole('button', { name: 'Szukaj' }).click();
    await page.getByRole('heading', { name: /^Wyniki: \d+ usług/ }).waitFor();
    await page.waitForURL(/q=kursy\+polskiego\+pila/);
    await expect.poll(() => results(page).first().textContent()).toBe('Kurs języka polskiego A1');
    expect(await page.locator('mark').allTextContents()).toEqual(
      expect.arrayContaining(['Kurs', 'polskiego', 'Piła']),
    );
    await expectAccessible(page);

    await page.getByRole('checkbox', { name: /powiat pilski/ }).check();
    await page.waitForURL(/powiat=3019/);
    await page.getByRole('checkbox', { name: /ukraiński/ }).check();
    await page.waitForURL(/jezyk=uk/);
    await page.getByRole('checkbox', { name: /Kursy języka polskiego/ }).check();
    await page.waitForURL(/kategoria=kurs-polskiego/);
    await page.getByRole('heading', { name: 'Wyniki: 1 usługa' }).waitFor();
    expect(page.url()).toMatch(/q=kursy.*powiat=3019/);

    await page.getByRole('link', { name: 'Kurs języka polskiego A1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kurs języka polskiego A1' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Wróć do wyników' }).click();
    await page.getByRole('heading', { name: 'Wyniki: 1 usługa' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /powiat pilski/ }).isChecked()).toBe(true);
    await page.getByRole('link', { name: 'Kurs języka polskiego A1' }).click();

    await page.getByRole('link', { name: 'Edytuj' }).click();
    await page.getByLabel('Jak się zapisać').fill('Zapisy w środy po południu.');
    await page.getByLabel('środa').first().fill('15-19');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
    await page.getByText('Zmiany zapisane.', { exact: false }).waitFor();
    await page.getByText('Zapisy w środy po południu.').waitFor();
    expect(await page.getByRole('row', { name: /środa/ }).textContent()).toContain('15:00–19:00');
    await page.getByText(/^Nie potwierdzono\. Wpis zmieniono/).waitFor();

    await page.getByRole('button', { name: 'Wszystko się zgadza' }).click();
    await page.getByText(/^Potwierdzono dnia .*Urzędniczka regionalna/).waitFor();
    const back = await page.getByRole('link', { name: 'Wróć do wyników' }).getAttribute('href');
    expect(back).toMatch(/q=kursy.*powiat=3019/);

    await page.getByRole('link', { name: 'Historia zmian' }).click();
    await page.getByRole('heading', { name: 'Zmieniono wpis' }).waitFor();
    const change = page.getByRole('row', { name: /Jak się zapisać/ });
    expect(await change.textContent()).toContain('Zapisy w środy po południu.');
    await expectAccessible(page);
    await close();
  });

  it('says what differs when a colleague saved first, and loses nothing', async () => {
    const first = await windowOf('urzednik@rops.example');
    const second = await windowOf('admin@rops.example', { expected: /status of 409/ });
    const { id } = await db.service.findFirstOrThrow({ where: { name: 'Wsparcie psychologa' } });
    for (const { page } of [first, second]) await page.goto(`/katalog/${id}/edycja`);
    await first.page.getByLabel('Nazwa usługi').fill('Rozmowa z psychologiem');
    await first.page.getByRole('button', { name: 'Zapisz zmiany' }).click();
    await first.page.getByRole('heading', { level: 1, name: 'Rozmowa z psychologiem' }).waitFor();

    await second.page.getByLabel('Więcej o kosztach').fill('Bez opłat dla wszystkich.');
    await second.page.getByRole('button', { name: 'Zapisz zmiany' }).click();
    await second.page.getByRole('heading', { name: 'Ktoś zmienił ten wpis w międzyczasie' }).waitFor();
    const name = second.page.getByRole('row', { name: /^Nazwa/ });
    expect(await name.textContent()).toContain('Rozmowa z psychologiem');
    expect(await second.page.getByLabel('Więcej o kosztach').inputValue()).toBe('Bez opłat dla wszystkich.');
    await second.page.getByLabel('Nazwa usługi').fill('Rozmowa z psychologiem');
    await second.page.getByRole('button', { name: 'Zapisz zmiany' }).click();
    await second.page.getByRole('definition').getByText('Bez opłat dla wszystkich.').waitFor();
    await second.page.getByRole('heading', { level: 1, name: 'Rozmowa z psychologiem' }).waitFor();
    await first.close();
    await second.close();
  });
});

describe('a visitor without an account', () => {
  it('searches on a phone, in Ukrainian, and is told when nothing has all the words', async () => {
    const { page, close } = await windowOf(undefined, { width: 360 });
    await page.goto('/katalog?lang=uk');
    await page.getByRole('searchbox').fill('курси польської');
    await page.getByRole('button', { name: 'Шукати' }).click();
    await page.waitForURL(/q=/);
    await page.getByRole('heading', { name: /^Результати: [1-9]/ }).waitFor();
    await expectAccessible(page);
    await page.goto('/katalog?lang=pl&q=kurs+tańca+towarzyskiego+Konin');
    await page.getByText(/Żaden wpis nie zawiera wszystkich tych słów/).waitFor();
    await page.goto('/katalog?q=hydraulik');
    await page.getByRole('heading', { name: 'Nic nie pasuje' }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await close();
  });
});
