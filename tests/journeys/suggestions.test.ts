import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { expectAccessible } from '#tests/chromium.ts';
import { paragraph, text } from '#tests/features/documents/contents.ts';
import { onStage } from '#tests/stage.ts';

let documentId = '';
const stage = onStage(async ({ facilitator, groupId }) => {
  documentId = await createDocument(
    facilitator,
    groupId,
    { title: 'Kursy w bibliotekach' },
    {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Ustalenia')] },
        paragraph('Kursy zaczynają się w lutym.'),
        paragraph('Sale sprawdzi biblioteka.'),
      ],
    },
  );
});

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Kursy w bibliotekach' });
const listOf = (page: Page) => page.getByRole('region', { name: /^Propozycje/ });
const saved = (page: Page) => page.getByText(/^Zapisane \d\d:\d\d:\d\d$/).waitFor();

async function open(personId: string, width = 1280) {
  const window = await stage.windowOf(personId, { width });
  await window.page.goto(`/dokumenty/${documentId}`);
  await editorOf(window.page).waitFor();
  return window;
}

/** Puts the caret at the end of a paragraph, by its words. */
async function endOf(page: Page, words: string): Promise<void> {
  await editorOf(page).getByText(words).click();
  await page.keyboard.press('End');
}

/** The text of a paragraph with what is suggested in it. */
const blocks = (page: Page) =>
  editorOf(page).evaluate((element) =>
    [...element.querySelectorAll('p')].map((block) => {
      const copy = block.cloneNode(true) as Element;
      for (const caret of copy.querySelectorAll('.caret')) caret.remove();
      for (const mark of copy.querySelectorAll('ins,del'))
        mark.replaceWith(mark.tagName === 'INS' ? `+${mark.textContent}+` : `-${mark.textContent}-`);
      return copy.textContent;
    }),
  );

describe('suggestions of three institutions', () => {
  it('one proposes, another accepts one and rejects one with the keyboard, the third publishes without the rest', async () => {
    const { facilitator, librarian, neighbour } = stage.cast;
    const library = await open(librarian.personId, 360);
    const { page: one } = library;
    await one.getByRole('button', { name: /^Proponuję/ }).click();
    await endOf(one, 'Kursy zaczynają się w lutym.');
    for (let i = 0; i < 'lutym.'.length; i++) await one.keyboard.press('Backspace');
    await one.keyboard.type('marcu.');
    await endOf(one, 'Sale sprawdzi biblioteka.');
    await one.keyboard.press('Enter');
    await one.keyboard.type('Kawę kupi ośrodek.');
    await expect
      .poll(() => blocks(one))
      .toEqual([
        'Kursy zaczynają się w +marcu.+-lutym.-',
        'Sale sprawdzi biblioteka.+¶+',
        '+Kawę kupi ośrodek.+',
      ]);
    await one.keyboard.press('Control+b');
    await one.keyboard.press('Control+Alt+1');
    await one
      .getByText(/W trybie propozycji proponuje się słowa/)
      .first()
      .waitFor();
    await saved(one);
    await expectAccessible(one);
    expect(await one.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    const other = await open(neighbour.personId);
    const { page: two } = other;
    await two.getByRole('tab', { name: 'Propozycje (2)' }).click();
    await listOf(two).getByRole('listitem').nth(1).waitFor();
    await listOf(two).getByText('Bibliotekarka z Piły').first().waitFor();
    expect(await editorOf(two).locator('ins').first().getAttribute('title')).toMatch(
      /^Wstawienie: Bibliotekarka z Piły, Biblioteka w Pile/,
    );
    await editorOf(two).focus();
    await two.keyboard.press('Control+Home');
    await two.keyboard.press('F8');
    const here = two.getByRole('group', { name: 'Propozycja w tym miejscu' });
    await here.waitFor();
    await expectAccessible(two);
    await two.keyboard.press('Alt+Enter');
    await two.keyboard.press('Enter');
    await two.getByText('Przyjęto 1 propozycję.').waitFor({ state: 'attached' });
    await two.keyboard.press('F8');
    await two.keyboard.press('Alt+Enter');
    await two.keyboard.press('Tab');
    await two.keyboard.press('Enter');
    await expect
      .poll(() => blocks(two))
      .toEqual(['Kursy zaczynają się w marcu.', 'Sale sprawdzi biblioteka.']);
    await two.keyboard.press('Control+z');
    await expect.poll(async () => (await blocks(two)).length).toBe(3);
    await expect.poll(() => blocks(one)).toEqual(await blocks(two));
    expect((await blocks(two))[0]).toBe('Kursy zaczynają się w marcu.');
    await saved(two);

    const centre = await stage.windowOf(facilitator.personId);
    const { page: three } = centre;
    await three.goto(`/dokumenty/${documentId}/publikacja`);
    await three.getByText('1 propozycja czeka na rozstrzygnięcie. Nie wejdzie do publikacji.').waitFor();
    await three.getByRole('link', { name: 'Zobacz propozycje' }).click();
    await three.getByRole('button', { name: /^Odrzuć: Kawę/ }).waitFor();
    await expectAccessible(three);
    await three.goto(`/dokumenty/${documentId}/publikacja`);
    await three.getByLabel('grupa').check();
    await three.getByRole('button', { name: 'Opublikuj tę wersję' }).click();
    await three.getByText('Kursy zaczynają się w marcu.').waitFor();
    expect(await three.getByText('Kawę kupi').count()).toBe(0);
    for (const window of [library, other, centre]) await window.close();
  }, 120_000);

  it('without a script a suggestion is accepted on its page, and who has the text open sees it', async () => {
    const { librarian, neighbour } = stage.cast;
    const reader = await open(librarian.personId);
    const window = await stage.windowOf(neighbour.personId, { javaScriptEnabled: false });
    const { page } = window;
    await page.goto(`/dokumenty/${documentId}/propozycje`);
    await page.getByRole('button', { name: /^Przyjmij: Kawę/ }).click();
    await page.getByText('Nie ma propozycji, które czekają').waitFor();
    await expect
      .poll(() => blocks(reader.page))
      .toEqual(['Kursy zaczynają się w marcu.', 'Sale sprawdzi biblioteka.', 'Kawę kupi ośrodek.']);
    await window.close();
    await reader.close();
  }, 60_000);

  it('the list of keys opens from the keyboard and closes, and it is said who writes where', async () => {
    const { facilitator, librarian } = stage.cast;
    const [one, two] = [await open(facilitator.personId), await open(librarian.personId)];
    await editorOf(one.page).focus();
    await one.page.keyboard.press('Control+/');
    const dialog = one.page.getByRole('dialog', { name: 'Skróty klawiszowe' });
    await dialog.getByText('Następna propozycja').waitFor();
    await expectAccessible(one.page);
    await one.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await one.page.keyboard.press('Alt+F10');
    await expect
      .poll(() => one.page.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null))
      .toBe(true);
    await endOf(two.page, 'Sale sprawdzi biblioteka.');
    await two.page.keyboard.type(' Do końca roku.', { delay: 40 });
    await one.page
      .getByText('Bibliotekarka z Piły, Biblioteka w Pile: pisze w części „Ustalenia”.')
      .waitFor({ state: 'attached' });
    await one.close();
    await two.close();
  }, 60_000);
});
