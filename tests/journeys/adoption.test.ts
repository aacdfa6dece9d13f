import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { nameVersion } from '#app/features/documents/versions/commands/name-version.server.ts';
import { expectAccessible } from '#tests/chromium.ts';
import { draft } from '#tests/features/documents/adoption/scene.ts';
import { onStage } from '#tests/stage.ts';
import { adoptAndPublish, askForPositions, givePosition } from './agreeing.ts';

let documentId: string;
let restoredId: string;
const stage = onStage(async (cast) => {
  documentId = await draft(cast, 'Punkt informacyjny', 'Punkt działa we wtorki.', 'Zapisy przez telefon.');
  restoredId = await draft(cast, 'Plan dyżurów', 'Dyżur we wtorek.', 'Dyżur w środę.');
  await nameVersion(cast.librarian, restoredId, { name: 'Pierwszy plan' });
});
const { windowOf } = stage;

const editorOf = (page: Page, title: string) => page.getByRole('textbox', { name: title });
const ask = (page: Page, name: string) => askForPositions(page, documentId, name);
const answer = (page: Page, position: string, remark = '') =>
  givePosition(page, documentId, position, remark);
const finish = (page: Page) => adoptAndPublish(page, documentId);

/** What was added since the version has left the text. */
const gone = (page: Page) =>
  editorOf(page, 'Plan dyżurów').getByText('Odwołany.').waitFor({ state: 'hidden', timeout: 30_000 });

describe('from draft to adopted', () => {
  it('three institutions give their positions, the text is adopted and published twice, and all see what changed', async () => {
    const { cast } = stage;
    const lead = await windowOf(cast.facilitator.personId);
    // Who answers needs no script, and no wide screen.
    const pila = await windowOf(cast.librarian.personId, { width: 360, javaScriptEnabled: false });
    const krzywin = await windowOf(cast.neighbour.personId, { width: 360 });
    const ngo = await windowOf(cast.outsider.personId, { javaScriptEnabled: false });

    await ask(lead.page, 'Projekt pierwszy');
    await expectAccessible(lead.page);
    await answer(pila.page, 'zgoda');
    await answer(krzywin.page, 'zgoda z uwagą', 'Prosimy o dyżur w sobotę.');
    await expectAccessible(krzywin.page);
    await answer(ngo.page, 'bez stanowiska');
    await krzywin.page.goto(`/dokumenty/${documentId}`);
    await editorOf(krzywin.page, 'Punkt informacyjny').waitFor();

    await finish(lead.page);
    const first = new URL(lead.page.url()).pathname;
    await krzywin.page.getByText(/^Tekst jest przyjęty pod numerem 1/).waitFor();
    await krzywin.page.getByText('Tylko do czytania').first().waitFor();

    await lead.page.goto(`/dokumenty/${documentId}/uzgodnienia`);
    await expectAccessible(lead.page);
    await lead.page.getByRole('link', { name: 'Odmroź tekst' }).click();
    await lead.page.getByLabel(/^Powód/).fill('Nowe godziny od stycznia.');
    await lead.page.getByRole('button', { name: 'Odmroź tekst' }).click();
    await editorOf(lead.page, 'Punkt informacyjny').getByText('Zapisy przez telefon.').click();
    await lead.page.keyboard.press('End');
    await lead.page.keyboard.type(' Także w soboty.', { delay: 40 });
    await lead.page.getByText(/^Zapisane \d/).waitFor();
    await ask(lead.page, 'Projekt drugi');
    await answer(pila.page, 'zgoda');
    await answer(krzywin.page, 'zgoda');
    await answer(ngo.page, 'brak zgody', 'Za mało osób.');
    await finish(lead.page);

    const visitor = await windowOf(undefined);
    await visitor.page.goto(new URL(lead.page.url()).pathname);
    await visitor.page
      .getByRole('row', { name: /Fundacja Most/ })
      .getByText('brak zgody')
      .waitFor();
    expect(await visitor.page.getByText('Za mało osób.').count()).toBe(0);
    await visitor.page.getByRole('link', { name: 'Co się zmieniło od wersji 1' }).click();
    await visitor.page.getByRole('insertion').filter({ hasText: 'Także w soboty.' }).waitFor();
    await expectAccessible(visitor.page);
    await visitor.page.goto(first);
    expect(await visitor.page.getByText('Także w soboty.').count()).toBe(0);
    for (const window of [lead, pila, krzywin, ngo, visitor]) await window.close();
  }, 180_000);

  it('a version comes back to who is online and who was away, and the way back is one click', async () => {
    const { cast } = stage;
    const expected = /ERR_INTERNET_DISCONNECTED|WebSocket|Failed to load resource/;
    const online = await windowOf(cast.librarian.personId);
    const away = await windowOf(cast.neighbour.personId, { expected });
    for (const { page } of [online, away]) {
      await page.goto(`/dokumenty/${restoredId}`);
      await editorOf(page, 'Plan dyżurów').getByText('Dyżur w środę.').waitFor();
    }
    await editorOf(online.page, 'Plan dyżurów').getByText('Dyżur we wtorek.').click();
    await online.page.keyboard.press('End');
    await online.page.keyboard.type(' Odwołany.', { delay: 40 });
    await editorOf(away.page, 'Plan dyżurów').getByText('Odwołany.').waitFor();
    await online.page.getByText(/^Zapisane \d/).waitFor();

    await away.context.setOffline(true);
    await editorOf(away.page, 'Plan dyżurów').getByText('Dyżur w środę.').click();
    await away.page.keyboard.press('End');
    await away.page.keyboard.type(' Z domu.', { delay: 40 });

    const other = await windowOf(cast.facilitator.personId);
    const { page } = other;
    await page.goto(`/dokumenty/${restoredId}/wersje`);
    await page.getByRole('link', { name: /^Pokaż tekst wersji „Pierwszy plan”/ }).click();
    await page.getByRole('link', { name: 'Przywróć tę wersję' }).click();
    await page.getByRole('deletion').filter({ hasText: 'Odwołany' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Przywróć tę wersję' }).click();
    await page.getByRole('button', { name: 'Cofnij przywrócenie' }).waitFor();
    await gone(online.page);
    expect(await editorOf(online.page, 'Plan dyżurów').getByText('Z domu.').count()).toBe(0);

    await away.context.setOffline(false);
    for (const window of [online, away]) {
      const editor = editorOf(window.page, 'Plan dyżurów');
      await editor.getByText('Dyżur w środę. Z domu.').waitFor({ timeout: 30_000 });
      await gone(window.page);
    }
    await page.goto(`/dokumenty/${restoredId}/wersje`);
    await page
      .getByRole('link', { name: /^Co zmieniono w wersji/ })
      .first()
      .click();
    await page.getByText('Facylitatorka (Ośrodek regionalny)').first().waitFor();
    await expectAccessible(page);
    for (const window of [online, away, other]) await window.close();
  }, 120_000);
});
