import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, makeCast } from '#tests/cast.ts';
import { expectAccessible, launchChromium, openWindow } from '#tests/chromium.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const NOISE = /ERR_INTERNET_DISCONNECTED|Failed to load resource/;

let cast: Cast;
let server: TestServer;
const browser = launchChromium();

beforeAll(async () => {
  cast = await makeCast();
  server = await startServer();
});

afterAll(async () => {
  await (await browser).close();
  await server.stop();
});

const enter = async (personId?: string, options = {}) =>
  openWindow(await browser, {
    url: server.url,
    cookies: (await server.browse(personId)).cookies(),
    ...options,
  });

describe('a form sent while the connection is gone', () => {
  it('says so, keeps what was typed over a reload, and forgets it once it has arrived', async () => {
    const { page, context, close } = await enter(cast.admin.personId, { expected: NOISE });
    await page.goto('/grupy/nowa');
    await page.getByLabel('Nazwa grupy').fill('Kursy w subregionach');
    await page.getByLabel('Po co jest ta grupa').fill('Jedna lista zapisów.');

    await context.setOffline(true);
    await page.getByRole('button', { name: 'Załóż grupę' }).click();
    await page.getByRole('heading', { name: 'Brak połączenia z serwerem' }).waitFor();

    await context.setOffline(false);
    await page.getByRole('link', { name: 'Spróbuj ponownie' }).click();
    await page.getByText('Przywróciliśmy wpisany tekst').waitFor();
    expect(await page.getByLabel('Nazwa grupy').inputValue()).toBe('Kursy w subregionach');
    expect(await page.getByLabel('Po co jest ta grupa').inputValue()).toBe('Jedna lista zapisów.');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Załóż grupę' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kursy w subregionach' }).waitFor();
    await page.goto('/grupy/nowa');
    expect(await page.getByLabel('Nazwa grupy').inputValue()).toBe('');
    expect(
      await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft'))),
    ).toEqual([]);
    await close();
  });

  it('never remembers a password', async () => {
    const { page, context, close } = await enter(undefined, { expected: NOISE });
    await page.goto('/logowanie');
    await page.getByLabel('Adres e-mail').fill('biblioteka@pila.example');
    await page.getByLabel('Hasło').fill('tajne-haslo-biblioteki');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('heading', { name: 'Brak połączenia z serwerem' }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(kept).toContain('biblioteka@pila.example');
    expect(kept).not.toContain('tajne');
    await close();
  });
});

describe('the frame of every page', () => {
  it('skips to the content by keyboard, and a refused form takes the focus to its errors', async () => {
    const { page, close } = await enter(undefined, { expected: /status of 400/ });
    await page.goto('/logowanie');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Przejdź do treści');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tresc');

    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.getByRole('link').first().click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
    await close();
  });

  it('unfolds its menu on a phone without JavaScript and signs out', async () => {
    const { page, close } = await enter(cast.librarian.personId, { width: 360, javaScriptEnabled: false });
    await page.goto('/');
    await page.locator('summary', { hasText: 'Menu' }).click();
    await page.getByRole('link', { name: 'Grupy', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('summary', { hasText: 'Menu' }).click();
    await page.getByRole('button', { name: 'Wyloguj się' }).click();
    await page.locator('summary', { hasText: 'Menu' }).click();
    expect(await page.getByRole('link', { name: 'Zaloguj się' }).isVisible()).toBe(true);
    await close();
  });

  it('closes its menu on Escape and gives the focus back', async () => {
    const { page, close } = await enter(undefined, { width: 360 });
    await page.goto('/prywatnosc');
    const menu = page.locator('summary', { hasText: 'Menu' });
    await menu.click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: 'Publikacje' }).isVisible()).toBe(false);
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it.each(['/prywatnosc', '/deklaracja-dostepnosci', '/nie-ma-takiej-strony'])(
    '%s is accessible and fits a phone in each language',
    async (path) => {
      for (const language of ['pl', 'en', 'uk']) {
        const { page, close } = await enter(undefined, { width: 320, expected: /status of 404/ });
        await page.goto(`${path}?lang=${language}`);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await expectAccessible(page);
        await close();
      }
    },
  );
});
