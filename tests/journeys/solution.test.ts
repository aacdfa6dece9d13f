import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onStage } from '#tests/stage.ts';
import { adoptAndPublish, askForPositions, givePosition } from './agreeing.ts';

const TITLE = 'Punkt informacyjny';
const stage = onStage();

const editorOf = (page: Page) => page.getByRole('textbox', { name: TITLE });
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Obok tekstu' });
const saved = (page: Page) => page.getByText(/^Zapisane \d\d:\d\d:\d\d$/).waitFor();
const linesOf = (page: Page) =>
  editorOf(page).evaluate((element) =>
    [...element.querySelectorAll('p')].map((line) => {
      const copy = line.cloneNode(true) as Element;
      for (const aside of copy.querySelectorAll('.caret')) aside.remove();
      return copy.textContent;
    }),
  );

/** Writes at the end of the line that begins with these words. */
async function writeAfter(page: Page, words: string, more: string): Promise<void> {
  await editorOf(page).getByText(words).click();
  await page.keyboard.press('End');
  await page.keyboard.type(more);
}

describe('a solution of three institutions', () => {
  it('is written together, remarked on, changed by a suggestion, agreed, adopted and published, and stands still', async () => {
    const { cast, windowOf } = stage;
    const centre = await windowOf(cast.facilitator.personId);
    const pila = await windowOf(cast.librarian.personId);
    const krzywin = await windowOf(cast.neighbour.personId, { width: 360 });
    const most = await windowOf(cast.outsider.personId, { javaScriptEnabled: false });
    const [lead, one, two] = [centre.page, pila.page, krzywin.page];

    // The centre begins, and all three write at once, each in a line of its own.
    await lead.goto(`/grupy/${cast.groupId}/dokumenty/nowy`);
    await lead.getByLabel('Tytuł').fill(TITLE);
    await lead.getByLabel('Pusta kartka').check();
    await lead.getByRole('button', { name: 'Utwórz i zacznij pisać' }).click();
    await editorOf(lead).click();
    await lead.keyboard.type('Gdzie: ');
    await lead.keyboard.press('Enter');
    await lead.keyboard.type('Kiedy: ');
    await lead.keyboard.press('Enter');
    await lead.keyboard.type('Kto: ');
    await saved(lead);
    const address = new URL(lead.url()).pathname;
    const documentId = address.split('/').at(-1) ?? '';
    for (const page of [one, two]) {
      await page.goto(address);
      await editorOf(page).getByText('Kto:').waitFor();
    }
    await Promise.all([
      writeAfter(lead, 'Gdzie:', 'w bibliotece powiatowej.'),
      writeAfter(one, 'Kiedy:', 'we wtorki.'),
      writeAfter(two, 'Kto:', 'bibliotekarki.'),
    ]);
    const written = ['Gdzie: w bibliotece powiatowej.', 'Kiedy: we wtorki.', 'Kto: bibliotekarki.'];
    for (const page of [lead, one, two]) await expect.poll(() => linesOf(page)).toEqual(written);

    // A remark from a phone, found by the bar below the text; another library answers it and puts the wording in.
    await editorOf(two).getByText('Kiedy: we wtorki.').click();
    await two.keyboard.press('End');
    for (let i = 0; i < 'we wtorki.'.length; i++) await two.keyboard.press('Shift+ArrowLeft');
    await two.keyboard.press('Control+Alt+m');
    await panelOf(two)
      .getByRole('textbox', { name: /^Uwaga/ })
      .fill('Jeden dzień to za mało.');
    await panelOf(two)
      .getByRole('textbox', { name: /^Proponowane/ })
      .fill('we wtorki i czwartki.');
    await panelOf(two).getByRole('button', { name: 'Zgłoś uwagę' }).click();
    await panelOf(one).getByRole('tab', { name: 'Uwagi (1)' }).waitFor();
    await panelOf(one).getByRole('button', { name: 'Wstaw proponowane brzmienie' }).click();
    await editorOf(two).getByText('Kiedy: we wtorki i czwartki.').waitFor();
    await panelOf(two).getByRole('tab', { name: 'Uwagi (0)' }).waitFor();

    // A suggestion; the centre finds its tab with the arrow key and accepts.
    await two.keyboard.press('Escape');
    await two.getByRole('button', { name: /^Proponuję/ }).click();
    await writeAfter(two, 'Kto: bibliotekarki.', ' Także fundacja.');
    await editorOf(lead).locator('ins').filter({ hasText: 'Także fundacja.' }).waitFor();
    await panelOf(lead).getByRole('tab', { name: 'Propozycje (1)' }).waitFor();
    await panelOf(lead).getByRole('tab', { name: 'Uwagi (0)' }).focus();
    await lead.keyboard.press('ArrowRight');
    await panelOf(lead)
      .getByRole('button', { name: /^Przyjmij: / })
      .click();
    await expect.poll(() => editorOf(one).locator('ins').count()).toBe(0);
    await editorOf(one).getByText('Kto: bibliotekarki. Także fundacja.').waitFor();
    await two
      .getByRole('navigation', { name: 'Pod tekstem' })
      .getByRole('button', { name: /^Propozycje/ })
      .click();
    const tab = panelOf(two).getByRole('tab', { name: 'Propozycje (0)' });
    await expect.poll(() => tab.evaluate((element) => element === document.activeElement)).toBe(true);
    await two.reload();
    await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
    await saved(lead);

    // Three positions on a named version, one of them from outside the group and without a script.
    await askForPositions(lead, documentId, 'Projekt do uzgodnień');
    await givePosition(one, documentId, 'zgoda');
    await givePosition(two, documentId, 'zgoda z uwagą', 'Prosimy o plakaty.');
    await givePosition(most.page, documentId, 'brak zgody', 'Za mało osób.');
    await most.page.getByRole('link', { name: 'Projekt do uzgodnień' }).click();
    await most.page.getByText('Kiedy: we wtorki i czwartki.').waitFor();

    await adoptAndPublish(lead, documentId);
    const publication = new URL(lead.url()).pathname;
    const mail = await stage.mailbox.mailTo(cast.outsider.email, 'Wynik uzgodnień');
    expect(mail.text).toContain('Fundacja Most: brak zgody');
    expect(mail.text).toContain('zgoda: 1; zgoda z uwagą: 1; brak zgody: 1');

    // Everybody reads it, and it stays what it is while writing goes on.
    const visitor = await windowOf();
    const article = visitor.page.getByRole('article');
    await visitor.page.goto(publication);
    expect(await article.getByRole('paragraph').allTextContents()).toEqual([
      'Gdzie: w bibliotece powiatowej.',
      'Kiedy: we wtorki i czwartki.',
      'Kto: bibliotekarki. Także fundacja.',
    ]);
    for (const [institution, position] of [
      ['Biblioteka w Pile', 'zgoda'],
      ['Biblioteka w Krzywiniu', 'zgoda z uwagą'],
      ['Fundacja Most', 'brak zgody'],
    ] as const)
      await visitor.page
        .getByRole('row', { name: institution })
        .getByText(position, { exact: true })
        .waitFor();
    expect(await visitor.page.getByText('Za mało osób.').count()).toBe(0);
    const frozen = await article.innerHTML();
    await lead.goto(`${address}/uzgodnienia/odmrozenie`);
    await lead.getByLabel(/^Powód/).fill('Nowe godziny.');
    await lead.getByRole('button', { name: 'Odmroź tekst' }).click();
    await one.goto(address);
    await writeAfter(one, 'Kiedy:', ' Także w soboty.');
    await saved(one);
    await visitor.page.reload();
    expect(await article.innerHTML()).toBe(frozen);
    for (const window of [centre, pila, krzywin, most, visitor]) await window.close();
  }, 180_000);
});
