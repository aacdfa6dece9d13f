import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, makeCast } from '#tests/cast.ts';
import { expectAccessible, launchChromium, openWindow } from '#tests/chromium.ts';
import { png } from '#tests/features/documents/uploads.ts';
import { dayAhead, scheduled } from '#tests/features/meetings/meetings.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let cast: Cast;
let meetingId: string;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  cast = await makeCast();
  meetingId = await scheduled(cast);
  server = await startServer();
  browser = await launchChromium();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const windowOf = async (personId: string, width?: number) =>
  openWindow(browser, {
    url: server.url,
    cookies: (await server.browse(personId)).cookies(),
    ...(width ? { width } : {}),
  });

const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Notatka/ });
const saved = (page: Page) => page.getByText(/^Zapisane \d\d:\d\d:\d\d$/).waitFor();

/** As a screenshot comes from the clipboard. */
async function pastePicture(page: Page, bytes: Buffer): Promise<void> {
  await editorOf(page).evaluate((editor, base64) => {
    const binary = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([binary], 'ekran.png', { type: 'image/png' }));
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, bytes.toString('base64'));
}

describe('decisions and tasks of a meeting', () => {
  it('are written as blocks, published, stand in the group and are done by who owns them', async () => {
    const facilitator = await windowOf(cast.facilitator.personId);
    const { page } = facilitator;
    await page.goto(`/spotkania/${meetingId}`);
    await page.getByRole('button', { name: 'Otwórz notatkę' }).click();
    const text = editorOf(page);
    await text.waitFor();
    const draft = new URL(page.url()).pathname;

    await text.getByRole('group', { name: 'Decyzja' }).locator('.block-text').click();
    await page.keyboard.type('Kurs w Pile zaczyna się w styczniu');
    const task = text.getByRole('group', { name: 'Zadanie' });
    await task.locator('.block-text').click();
    await page.keyboard.type('Sprawdzić sale na zajęcia');
    await task.getByRole('button', { name: 'Zmień, kto i do kiedy' }).click();
    const dialog = page.getByRole('dialog', { name: 'Zadanie: kto i do kiedy' });
    await dialog.getByLabel('Instytucja').selectOption({ label: 'Biblioteka w Pile' });
    await dialog.getByLabel('Osoba').selectOption({ label: 'Bibliotekarka z Piły' });
    await dialog.getByLabel('Termin').fill(dayAhead(20));
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Zapisz' }).click();
    await task.getByText('Kto: Bibliotekarka z Piły, Biblioteka w Pile').waitFor();

    await task.locator('.block-text').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Shift+E');
    const insert = page.getByRole('dialog', { name: 'Wstaw do tekstu' });
    await expectAccessible(page);
    await insert.getByRole('button', { name: 'Pytanie otwarte' }).press('Enter');
    await page.keyboard.type('Kto zapłaci za dojazd?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Wracamy do tego na: ');
    await page.getByRole('button', { name: /^Wstaw decyzję/ }).click();
    await insert.getByRole('button', { name: 'Spotkanie grupy' }).click();
    const mention = page.getByRole('dialog', { name: 'Wzmianka o spotkaniu' });
    await mention.getByLabel('Które spotkanie?').selectOption({ index: 0 });
    await mention.getByRole('button', { name: 'Wstaw', exact: true }).click();
    await text.getByRole('link', { name: /^Spotkanie sieciujące, / }).waitFor();
    await page.keyboard.press('Enter');
    await pastePicture(page, await png(800, 600));
    const described = page.getByRole('dialog', { name: 'Obraz' });
    await described.getByText('Plik: ekran.png').waitFor();
    await described.getByRole('button', { name: 'Wstaw' }).click();
    await described.getByText('Opisz obraz albo zaznacz').waitFor();
    await expectAccessible(page);
    await described.getByLabel('Opis obrazu').fill('Plan sali na parterze biblioteki');
    await described.getByRole('button', { name: 'Wstaw' }).click();
    await text.getByRole('img', { name: 'Plan sali na parterze biblioteki' }).waitFor();
    await saved(page);
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Opublikuj' }).click();
    await page.getByLabel('grupa', { exact: true }).check();
    await page.getByRole('button', { name: 'Opublikuj tę wersję' }).click();
    await page.getByText('wersja nr 1').waitFor();
    await page.getByText('Kto: Bibliotekarka z Piły, Biblioteka w Pile').first().waitFor();
    const shown = page.getByRole('img', { name: 'Plan sali na parterze biblioteki' });
    await shown.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.block-image img')?.naturalWidth === 800,
    );
    await expectAccessible(page);

    await page.goto(`/grupy/${cast.groupId}`);
    const section = page.getByRole('region', { name: 'Ustalenia i zadania' });
    await section.getByText('Kurs w Pile zaczyna się w styczniu').waitFor();
    await section.getByText('Sprawdzić sale na zajęcia').waitFor();
    await section.getByText('Kto zapłaci za dojazd?').waitFor();
    await expectAccessible(page);
    await facilitator.close();

    const library = await windowOf(cast.librarian.personId, 360);
    await library.page.goto('/');
    const own = library.page.getByRole('region', { name: 'Twoje zadania' });
    await own.getByText('Sprawdzić sale na zajęcia').waitFor();
    await expectAccessible(library.page);
    await own.getByRole('button', { name: 'Zrobione: Sprawdzić sale na zajęcia' }).click();
    await library.page.getByText('Zapisano stan.').waitFor();
    expect(await own.count()).toBe(0);
    await library.page.goto(`/grupy/${cast.groupId}/ustalenia`);
    const row = library.page.getByRole('listitem').filter({ hasText: 'Sprawdzić sale na zajęcia' });
    await row.getByText('zrobione', { exact: true }).waitFor();
    await expectAccessible(library.page);
    await library.page.goto(draft);
    const below = library.page.getByRole('region', { name: /^Ustalenia i zadania z tego tekstu/ });
    await below.getByText('zrobione', { exact: true }).waitFor();
    await library.page.goto(`/spotkania/${meetingId}`);
    await library.page.getByRole('region', { name: 'Ustalenia i zadania ze spotkania' }).waitFor();
    await library.close();
  }, 90_000);
});
