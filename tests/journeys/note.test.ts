import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '#tests/chromium.ts';
import { scheduled } from '#tests/features/meetings/meetings.ts';
import { onStage } from '#tests/stage.ts';

let meetingId: string;
const stage = onStage(async (cast) => {
  meetingId = await scheduled(cast);
});
const { windowOf } = stage;

const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Notatka/ });

/** Waits until the caret stands in a block of this kind, as a person sees it before typing on. */
async function caretIn(page: Page, tag: 'H2' | 'P'): Promise<void> {
  await page.waitForFunction((wanted) => {
    const at = document.getSelection()?.anchorNode;
    const block = (at instanceof Element ? at : at?.parentElement)?.closest('h1,h2,h3,p,li');
    return block?.tagName === wanted;
  }, tag);
}

/** Writes a paragraph of its own below a heading of the note, as fast as a good typist. */
async function writeBelow(page: Page, heading: string, text: string): Promise<void> {
  await editorOf(page).getByRole('heading', { name: heading }).click();
  await caretIn(page, 'H2');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await caretIn(page, 'P');
  await page.keyboard.type(text, { delay: 60 });
}

describe('the note of a meeting', () => {
  it('two write at once, the facilitator publishes, everybody reads, and nobody else reaches the draft', async () => {
    const { cast, server } = stage;
    const facilitator = await windowOf(cast.facilitator.personId);
    const library = await windowOf(cast.librarian.personId, { width: 360 });
    const [one, two] = [facilitator.page, library.page];

    await one.goto(`/spotkania/${meetingId}`);
    await one.getByRole('button', { name: 'Otwórz notatkę' }).click();
    await editorOf(one).waitFor();
    const draft = new URL(one.url()).pathname;
    await two.goto(`/spotkania/${meetingId}`);
    await two.getByRole('link', { name: 'Przejdź do notatki' }).click();
    await editorOf(two).waitFor();

    const presence = (page: Page) => page.getByRole('list', { name: 'Dokument mają teraz otwarty' });
    await presence(one).getByText('Bibliotekarka z Piły').waitFor();
    await presence(two).getByText('Facylitatorka').waitFor();

    await Promise.all([
      writeBelow(one, 'Ustalenia', 'Kursy zaczynają się w styczniu.'),
      writeBelow(two, 'Zadania', 'Biblioteka w Pile sprawdzi sale.'),
    ]);
    for (const page of [one, two]) {
      await editorOf(page).getByText('Kursy zaczynają się w styczniu.').waitFor();
      await editorOf(page).getByText('Biblioteka w Pile sprawdzi sale.').waitFor();
      await page.getByText(/^Zapisane \d\d:\d\d:\d\d$/).waitFor();
      await expectAccessible(page);
    }

    const watcher = await windowOf(cast.observer.personId);
    await watcher.page.goto(draft);
    await watcher.page.getByText('Możesz zgłaszać uwagi').first().waitFor();
    await watcher.page.getByText('Kursy zaczynają się w styczniu.').waitFor();
    expect(await watcher.page.getByRole('toolbar').count()).toBe(0);
    await expectAccessible(watcher.page);

    await one.getByRole('link', { name: 'Opublikuj' }).click();
    await expectAccessible(one);
    await one.getByLabel('wszyscy').check();
    await one.getByRole('button', { name: 'Opublikuj tę wersję' }).click();
    await one.getByText('wersja nr 1').waitFor();
    await expectAccessible(one);
    const published = new URL(one.url()).pathname;

    await writeBelow(two, 'Zadania', 'Tego jeszcze nie ma w publikacji.');
    await two.getByText(/^Zapisane \d\d:\d\d:\d\d$/).waitFor();

    for (const javaScriptEnabled of [true, false]) {
      const outsider = await windowOf(undefined, { javaScriptEnabled });
      await outsider.page.goto('/publikacje');
      await outsider.page.getByRole('link', { name: /Notatka/ }).click();
      await outsider.page.getByText('Biblioteka w Pile sprawdzi sale.').waitFor();
      expect(new URL(outsider.page.url()).pathname).toBe(published);
      expect(await outsider.page.getByText('Tego jeszcze nie ma').count()).toBe(0);
      if (javaScriptEnabled) await expectAccessible(outsider.page);
      await outsider.page.goto(draft);
      expect(new URL(outsider.page.url()).pathname).toBe('/logowanie');
      await outsider.close();
    }

    const foreign = await server.browse(cast.outsider.personId);
    expect((await foreign.get(draft)).status).toBe(404);
    expect((await foreign.get(`${draft}/publikacja`)).status).toBe(404);
    expect((await foreign.get(published)).status).toBe(200);
    for (const window of [facilitator, library, watcher]) await window.close();
  }, 120_000);

  it('is readable without scripts', async () => {
    const library = await windowOf(stage.cast.librarian.personId, { javaScriptEnabled: false });
    await library.page.goto('/dokumenty');
    await library.page.getByRole('link', { name: /Notatka/ }).click();
    await library.page.getByText('Kursy zaczynają się w styczniu.').waitFor();
    await library.close();
  });

  it('who loses the seat is told in place, and the text goes from the screen', async () => {
    const { endSeat } = await import('#app/features/groups/seats/commands/end-seat.server.ts');
    const { cast } = stage;
    const neighbour = await windowOf(cast.neighbour.personId);
    const { page } = neighbour;
    await page.goto('/dokumenty');
    await page.getByRole('link', { name: /Notatka/ }).click();
    await editorOf(page).waitFor();
    const seat = cast.neighbour.seats[0];
    if (!seat) throw new Error('no seat');
    await endSeat(cast.facilitator, seat.seatId);
    await page.getByText('Nie masz już dostępu do tego dokumentu.').first().waitFor();
    expect(await editorOf(page).count()).toBe(0);
    expect(await page.getByText('Kursy zaczynają się w styczniu.').count()).toBe(0);
    await neighbour.close();
  });
});
