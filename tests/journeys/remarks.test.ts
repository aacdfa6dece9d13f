import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { expectAccessible } from '#tests/chromium.ts';
import { paragraph } from '#tests/features/documents/contents.ts';
import { onStage } from '#tests/stage.ts';

const TEXT = {
  type: 'doc',
  content: [paragraph('Punkt działa w bibliotece.'), paragraph('Dyżury są we wtorki rano.')],
};

let documentId: string;
const stage = onStage(async (cast) => {
  documentId = await createDocument(cast.librarian, cast.groupId, { title: 'Punkt informacyjny' }, TEXT);
});

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Punkt informacyjny' });
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Obok tekstu' });
const threadOf = (page: Page, name: string) => panelOf(page).getByRole('article', { name: `Uwaga: ${name}` });
const opened = async (page: Page) => {
  await page.goto(`/dokumenty/${documentId}`);
  await editorOf(page).waitFor();
  await panelOf(page).getByRole('button', { name: 'Zgłoś uwagę' }).waitFor();
};

/** Selects the last so many letters of a paragraph, by keyboard alone. */
async function selectEnd(page: Page, block: string, letters: number): Promise<void> {
  await editorOf(page).getByRole('paragraph').filter({ hasText: block }).click();
  await page.keyboard.press('End');
  for (let i = 0; i < letters; i++) await page.keyboard.press('Shift+ArrowLeft');
  await page.waitForFunction((length) => {
    const chosen = getSelection()?.getRangeAt(0).cloneContents();
    for (const caret of chosen?.querySelectorAll('.caret') ?? []) caret.remove();
    return chosen?.textContent?.length === length;
  }, letters);
}

describe('remarks', () => {
  it('from an observer’s selection to the verdict, live in both windows, and until the passage is gone', async () => {
    const { cast } = stage;
    const intern = await stage.windowOf(cast.observer.personId);
    const office = await stage.windowOf(cast.facilitator.personId);
    const [one, two] = [intern.page, office.page];
    await opened(one);
    await opened(two);

    // The observer has a caret and a selection, and nothing that is typed reaches the text.
    await one.getByText('Możesz zgłaszać uwagi').first().waitFor();
    await selectEnd(one, 'Dyżury są we wtorki rano.', 'wtorki rano.'.length);
    await one.keyboard.type('x');
    await one.keyboard.press('Delete');
    expect(await editorOf(one).textContent()).toContain('Dyżury są we wtorki rano.');

    // By keyboard alone: shortcut, words, a mention chosen with the arrows, sent.
    await one.keyboard.press('Control+Alt+m');
    const words = panelOf(one).getByRole('textbox', { name: /^Uwaga/ });
    await expect.poll(() => words.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await panelOf(one).getByRole('blockquote').first().textContent()).toBe('wtorki rano.');
    await one.keyboard.type('Rano nikt nie przyjdzie, @Bibl');
    await panelOf(one)
      .getByRole('option', { name: /Bibliotekarka z Piły/ })
      .waitFor();
    while ((await panelOf(one).getByRole('option', { selected: true }).textContent())?.includes('Krzywinia'))
      await one.keyboard.press('ArrowDown');
    await one.keyboard.press('Enter');
    expect(await words.inputValue()).toBe('Rano nikt nie przyjdzie, @Bibliotekarka z Piły ');
    await expectAccessible(one);
    await one.keyboard.press('Tab');
    await one.keyboard.type('wtorki po południu.');
    await one.keyboard.press('Tab');
    await one.keyboard.press('Enter');
    const mine = threadOf(one, 'Stażysta z Krzywinia');
    await mine.waitFor();
    await expect.poll(() => mine.evaluate((element) => element === document.activeElement)).toBe(true);
    await one.keyboard.press('Escape');
    await expect
      .poll(() => editorOf(one).evaluate((element) => element === document.activeElement))
      .toBe(true);

    // The other window has it without a reload, marked in the text; a click there shows the thread, the shortcut leads to it.
    const theirs = threadOf(two, 'Stażysta z Krzywinia');
    await theirs.getByText('Rano nikt nie przyjdzie').waitFor();
    const marked = editorOf(two).locator('.passage');
    expect(await marked.textContent()).toBe('wtorki rano.');
    await marked.click();
    await expect.poll(() => theirs.getAttribute('aria-current')).toBe('true');
    expect(await editorOf(two).evaluate((element) => element === document.activeElement)).toBe(true);
    await two.keyboard.press('Control+Alt+m');
    await expect.poll(() => theirs.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(two);

    // Who was mentioned comes by the mail's link, on a phone, and answers.
    const mail = await stage.mailbox.mailTo(cast.librarian.email, 'wspomina o Tobie');
    const url = new URL(/https?:\/\/\S+uwaga=\S+/.exec(mail.text ?? '')?.[0] ?? '');
    expect(url.pathname).toBe(`/dokumenty/${documentId}`);
    const library = await stage.windowOf(cast.librarian.personId, { width: 360 });
    await library.page.goto(url.pathname + url.search);
    const linked = threadOf(library.page, 'Stażysta z Krzywinia');
    await expect.poll(() => linked.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(library.page);
    await linked.getByText('Odpowiedz', { exact: true }).click();
    await linked.getByLabel('Odpowiedź na uwagę').fill('Racja, zmieńmy.');
    await linked.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
    await mine.getByText('Racja, zmieńmy.').waitFor();
    await theirs.getByText('Racja, zmieńmy.').waitFor();

    // The proposed wording goes into everybody's text; the thread is settled and leaves the open ones.
    await theirs.getByRole('button', { name: 'Wstaw proponowane brzmienie' }).click();
    await editorOf(one).getByText('Dyżury są we wtorki po południu.').waitFor();
    await mine.waitFor({ state: 'detached' });
    await panelOf(two).getByRole('button', { name: 'Rozstrzygnięte (1)' }).click();
    await theirs.getByRole('definition').getByText('uwzględniona', { exact: true }).waitFor();
    await theirs.getByRole('button', { name: 'Otwórz ponownie' }).click();
    await mine.waitFor();

    // Edits around it do not matter; a paragraph that is split neither; deleting it does, and the quote stays.
    await editorOf(two).getByText('Dyżury są').click();
    await two.keyboard.press('Home');
    await two.keyboard.type('Nowe: ');
    for (let i = 0; i < 'Dyżury '.length; i++) await two.keyboard.press('ArrowRight');
    await two.keyboard.press('Enter');
    await expect
      .poll(() => editorOf(one).locator('.passage').allTextContents())
      .toEqual(['wtorki po południu.']);
    await selectEnd(two, 'po południu.', 'wtorki po południu.'.length);
    await two.keyboard.press('Delete');
    for (const thread of [mine, linked])
      await thread.getByText('Tego fragmentu już nie ma w tekście.').waitFor();
    expect(await mine.getByRole('blockquote').textContent()).toContain('wtorki');
    expect(await editorOf(one).locator('.passage').count()).toBe(0);
    await expectAccessible(one);
    for (const window of [intern, office, library]) await window.close();
  }, 120_000);

  it('without script: posts a general remark, answers, and reads the table', async () => {
    const { page, close } = await stage.windowOf(stage.cast.neighbour.personId, {
      javaScriptEnabled: false,
      expected: /status of 400/,
    });
    await page.goto(`/dokumenty/${documentId}`);
    await page.getByText('Więcej', { exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: 'Uwagi', exact: true }).click();
    await page.getByRole('button', { name: 'Zgłoś uwagę' }).click();
    await page.getByText('Napisz, o co chodzi.').first().waitFor();
    await page.getByRole('textbox', { name: /^Uwaga/ }).fill('Brakuje adresu.');
    await page.getByRole('button', { name: 'Zgłoś uwagę' }).click();
    const thread = page.getByRole('article').filter({ hasText: 'Brakuje adresu.' });
    await thread.getByText('Do całego dokumentu').waitFor();
    await thread.getByText('Rozstrzygnij', { exact: true }).click();
    await thread.getByLabel('Rozstrzygnięcie').selectOption('rejected');
    await thread.getByLabel('Odpowiedź do tabeli uwag').fill('Adres jest na stronie.');
    await thread.getByRole('button', { name: 'Zapisz rozstrzygnięcie' }).click();
    await page.goto(`/dokumenty/${documentId}/uwagi/tabela`);
    const row = page.getByRole('row').filter({ hasText: 'Brakuje adresu.' });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      'Biblioteka w Krzywiniu',
      'cały dokument',
      'Brakuje adresu.',
      '—',
      'Adres jest na stronie.',
      'nieuwzględniona',
    ]);
    await close();
  });
});
