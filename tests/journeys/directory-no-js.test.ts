import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '#app/features/directory/commands/create-service.server.ts';
import { reindex } from '#app/features/directory/reindex.server.ts';
import { ServiceForm } from '#app/features/directory/schema.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { launchChromium, openWindow } from '#tests/chromium.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let cast: Cast;
let server: TestServer;
let browser: Browser;
let serviceId: string;

beforeAll(async () => {
  cast = await makeCast();
  const at = { places: [{ name: 'Czytelnia', city: 'Piła', countyCode: '3019' }] };
  const add = (fields: object) =>
    createService(cast.librarian, {
      providerId: cast.institutions.pila,
      facts: ServiceForm.parse({ ...at, ...fields }),
    });
  serviceId = await add({
    name: 'Kurs języka polskiego',
    categories: ['kurs-polskiego'],
    languages: { uk: 'spoken' },
  });
  await add({ name: 'Kurs szycia', categories: ['warsztaty-integracyjne'], free: 'no' });
  await reindex();
  server = await startServer();
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const librarian = async () =>
  openWindow(browser, {
    url: server.url,
    cookies: (await server.browse(cast.librarian.personId)).cookies(),
    javaScriptEnabled: false,
    expected: /status of 400/,
  });

describe('with JavaScript off', () => {
  it('a visitor searches and filters', async () => {
    const { page, close } = await openWindow(browser, { url: server.url, javaScriptEnabled: false });
    await page.goto('/katalog');
    await page.getByRole('searchbox', { name: 'Czego szukasz?' }).fill('kursy pila');
    await page.getByRole('button', { name: 'Szukaj' }).click();
    await page.getByRole('heading', { name: 'Wyniki: 2 usługi' }).waitFor();
    await page.getByRole('checkbox', { name: /Bezpłatne/ }).check();
    await page.getByRole('checkbox', { name: /ukraiński/ }).check();
    await page.getByRole('button', { name: 'Pokaż wyniki' }).click();
    await page.getByRole('heading', { name: 'Wyniki: 1 usługa' }).waitFor();
    expect(page.url()).toMatch(/q=kursy\+pila.*jezyk=uk.*koszt=bezplatne/);
    expect(await page.getByRole('checkbox', { name: /ukraiński/ }).isChecked()).toBe(true);
    await page.getByRole('link', { name: 'Kurs języka polskiego' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kurs języka polskiego' }).waitFor();
    await close();
  });

  it('a librarian mends a service, is shown the mistakes at their fields, and confirms', async () => {
    const { page, close } = await librarian();
    await page.goto(`/katalog/${serviceId}`);
    await page.getByRole('link', { name: 'Edytuj' }).click();
    await page.getByLabel('Opis').fill('Zajęcia dwa razy w tygodniu.');
    await page.getByLabel('poniedziałek').first().fill('od rana');
    await page.getByLabel('Kod pocztowy').first().fill('64920');
    await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
    await page.getByRole('link', { name: /Wpisz godziny na przykład tak/ }).waitFor();
    expect(await page.getByLabel('Opis').inputValue()).toBe('Zajęcia dwa razy w tygodniu.');
    expect(await page.getByLabel('poniedziałek').first().inputValue()).toBe('od rana');

    await page.getByLabel('poniedziałek').first().fill('8-12, 14-16');
    const added = page.getByRole('group', { name: 'Miejsce 2' });
    await added.getByLabel('Nazwa miejsca').fill('Filia nr 2');
    await added.getByLabel('Miejscowość').fill('Białośliwie');
    await added.getByLabel('Powiat').selectOption({ label: 'powiat pilski' });
    await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kurs języka polskiego' }).waitFor();
    await page.getByText('64-920 Piła').waitFor();
    await page.getByRole('heading', { name: 'Filia nr 2' }).waitFor();
    await page.getByRole('row', { name: 'poniedziałek 08:00–12:00, 14:00–16:00' }).waitFor();

    await page.getByRole('button', { name: 'Wszystko się zgadza' }).click();
    await page.getByText(/^Potwierdzono dnia .*Bibliotekarka z Piły/).waitFor();
    await close();
  });

  it('a librarian adds a service and takes it to the archive and back', async () => {
    const { page, close } = await librarian();
    await page.goto('/katalog');
    await page.getByRole('link', { name: 'Dodaj usługę' }).click();
    await page.getByRole('button', { name: 'Dodaj usługę' }).click();
    await page.getByRole('link', { name: 'Podaj nazwę usługi.' }).waitFor();
    await page.getByLabel('Nazwa usługi').fill('Klub rozmów');
    await page.getByRole('checkbox', { name: 'Kursy języka polskiego' }).check();
    await page.getByRole('button', { name: 'Dodaj usługę' }).click();
    await page.getByRole('heading', { level: 1, name: 'Klub rozmów' }).waitFor();
    await page.getByText('Przenieś do archiwum', { exact: true }).click();
    await page.getByRole('button', { name: 'Tak, przenieś do archiwum' }).click();
    await page.getByText(/Usługa jest od .* w archiwum/).waitFor();
    await page.getByRole('button', { name: 'Przywróć z archiwum' }).click();
    await page.getByText('Usługa wróciła do katalogu.').waitFor();
    await close();
  });
});
