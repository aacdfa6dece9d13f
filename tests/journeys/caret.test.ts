import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { scheduled } from '#tests/features/meetings/meetings.ts';
import { onStage } from '#tests/stage.ts';
import { until } from '#tests/until.ts';

const stage = onStage();
const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Notatka/ });
const peopleOn = (page: Page) => page.getByRole('list', { name: 'Dokument mają teraz otwarty' });
const headingOf = (page: Page, name: string) => editorOf(page).getByRole('heading', { name });

/** A fresh note, open in two windows: the facilitator's and the librarian's. */
async function twoInANote() {
  const { cast } = stage;
  const meetingId = await scheduled(cast);
  const first = await stage.windowOf(cast.facilitator.personId);
  const second = await stage.windowOf(cast.librarian.personId);
  await first.page.goto(`/spotkania/${meetingId}`);
  await first.page.getByRole('button', { name: 'Otwórz notatkę' }).click();
  await editorOf(first.page).waitFor();
  await second.page.goto(first.page.url());
  await editorOf(second.page).waitFor();
  await peopleOn(first.page).getByText('Bibliotekarka z Piły').waitFor();
  await peopleOn(second.page).getByText('Facylitatorka').waitFor();
  return {
    one: first.page,
    two: second.page,
    close: () => Promise.all([first.close(), second.close()]),
  };
}

/** What stands from one heading to the next, block by block, without the names at the others' carets. */
function sectionOf(page: Page, heading: string): Promise<string[]> {
  return headingOf(page, heading).evaluate((element) => {
    const found: string[] = [];
    for (let block = element.nextElementSibling; block; block = block.nextElementSibling) {
      if (/^H\d$/.test(block.tagName)) break;
      const copy = block.cloneNode(true) as Element;
      for (const caret of copy.querySelectorAll('.caret')) caret.remove();
      found.push(copy.textContent ?? '');
    }
    return found;
  });
}

/** The words of the block in which this page's caret stands. */
function blockOfCaret(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.getSelection()?.anchorNode;
    const block = (at instanceof Element ? at : at?.parentElement)?.closest('h1,h2,h3,p,li');
    const copy = block?.cloneNode(true) as Element | undefined;
    for (const caret of copy?.querySelectorAll('.caret') ?? []) caret.remove();
    return copy?.textContent ?? '';
  });
}

async function newParagraphBelow(page: Page, heading: string): Promise<void> {
  const before = (await sectionOf(page, heading)).length;
  await headingOf(page, heading).click();
  await expect.poll(() => blockOfCaret(page)).toBe(heading);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await sectionOf(page, heading)).length).toBe(before + 1);
}

describe('where one writes while others write', () => {
  it('an empty paragraph stays one’s own when another makes one above', async () => {
    const { one, two, close } = await twoInANote();
    await newParagraphBelow(two, 'Zadania');
    await newParagraphBelow(one, 'Ustalenia');
    await expect.poll(async () => (await sectionOf(two, 'Ustalenia')).length).toBe(2);
    await two.keyboard.type('Sale sprawdzi biblioteka.');
    await one.keyboard.type('Kursy od stycznia.');
    for (const page of [one, two]) {
      await expect.poll(() => sectionOf(page, 'Zadania')).toContain('Sale sprawdzi biblioteka.');
      await expect.poll(() => sectionOf(page, 'Ustalenia')).toContain('Kursy od stycznia.');
    }
    await close();
  }, 60_000);

  it('a click counts, however fast another types', async () => {
    const { one, two, close } = await twoInANote();
    await newParagraphBelow(one, 'Ustalenia');
    const text = 'Zapisujemy wszystko, co zostało ustalone. '.repeat(5);
    let typing = true;
    const typed = one.keyboard.type(text, { delay: 15 }).finally(() => {
      typing = false;
    });
    const headings = ['Zadania', 'Zaproszone instytucje', 'Porządek spotkania'];
    const missed: string[] = [];
    for (let round = 0; typing && round < 60; round++) {
      const heading = headings[round % headings.length] ?? '';
      const letters = (await sectionOf(two, 'Ustalenia')).join('').length;
      await headingOf(two, heading).click();
      // The click must hold when the other's next letters have come.
      const more = () => sectionOf(two, 'Ustalenia').then((blocks) => blocks.join('').length > letters);
      await until(async () => !typing || (await more()));
      const found = await blockOfCaret(two);
      if (found !== heading) missed.push(`${heading}: ${found}`);
    }
    await typed;
    expect(missed).toEqual([]);
    await close();
  }, 60_000);

  it('the name of another stands where that person’s caret is, also after typing before it', async () => {
    const { one, two, close } = await twoInANote();
    await newParagraphBelow(one, 'Ustalenia');
    await one.keyboard.type('stycznia');
    const shown = () =>
      two.evaluate(() => {
        const caret = document.querySelector('.prose .caret');
        const range = document.createRange();
        const block = caret?.closest('p');
        if (!caret || !block) return null;
        range.setStart(block, 0);
        range.setEndBefore(caret);
        return range.toString();
      });
    await expect.poll(shown).toBe('stycznia');
    await editorOf(two).getByText('stycznia').click();
    await two.keyboard.press('Home');
    await two.keyboard.type('Kursy od ');
    expect(await shown()).toBe('Kursy od stycznia');
    await two.keyboard.press('Backspace');
    expect(await shown()).toBe('Kursy odstycznia');
    await close();
  }, 60_000);

  it('the caret follows its words when another splits the paragraph before them', async () => {
    const { one, two, close } = await twoInANote();
    await newParagraphBelow(two, 'Zadania');
    await two.keyboard.type('Najpierw sale, potem kursy');
    await editorOf(one).getByText('Najpierw sale, potem kursy').click();
    await one.keyboard.press('Home');
    for (let step = 0; step < 'Najpierw sale,'.length; step++) await one.keyboard.press('ArrowRight');
    await one.keyboard.press('Enter');
    await expect.poll(async () => (await sectionOf(two, 'Zadania')).length).toBe(3);
    await two.keyboard.type('!');
    await expect
      .poll(() => sectionOf(one, 'Zadania'))
      .toEqual(['Najpierw sale,', ' potem kursy!', expect.anything()]);
    await close();
  }, 60_000);
});
