import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { paragraph } from '#tests/features/documents/contents.ts';
import { onStage } from '#tests/stage.ts';
import { until } from '#tests/until.ts';

let documentId = '';
const stage = onStage(async ({ librarian, groupId }) => {
  const text = { type: 'doc', content: [paragraph('Piła:'), paragraph('Krzywiń:')] };
  documentId = await createDocument(librarian, groupId, { title: 'Dyżury' }, text);
});

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Dyżury' });

/** Counts what goes over the page's socket, by event and direction; what `drop` chooses never arrives. */
async function watchSocket(context: BrowserContext, drop: (frame: string) => boolean = () => false) {
  const seen = { checks: 0, sent: 0, received: 0, dropped: 0 };
  await context.routeWebSocket(/socket\.io/, (page) => {
    const server = page.connectToServer();
    page.onMessage((frame) => {
      const text = frame.toString();
      if (text.includes('document:check')) seen.checks += 1;
      if (/document:(update|part)/.test(text)) seen.sent += 1;
      server.send(frame);
    });
    server.onMessage((frame) => {
      const text = frame.toString();
      if (text.includes('document:updates')) seen.received += 1;
      if (drop(text)) seen.dropped += 1;
      else page.send(frame);
    });
  });
  return seen;
}

async function enter(personId: string, drop?: (frame: string) => boolean) {
  const window = await stage.windowOf(personId);
  const seen = await watchSocket(window.context, drop);
  await window.page.goto(`/dokumenty/${documentId}`);
  await editorOf(window.page).waitFor();
  return { ...window, seen };
}

async function write(page: Page, line: string, words: string): Promise<void> {
  await editorOf(page).getByText(line).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

it('two open texts that nobody writes in compare themselves with the server, and exchange nothing else', async () => {
  const { librarian, neighbour } = stage.cast;
  const [one, two] = [await enter(librarian.personId), await enter(neighbour.personId)];
  // Comparisons are five seconds apart: between the first and the third lie ten.
  await until(() => one.seen.checks >= 3 && two.seen.checks >= 3, 40_000, 'three comparisons');
  for (const { seen } of [one, two]) expect(seen).toMatchObject({ sent: 0, received: 0 });
  await one.close();
  await two.close();
}, 60_000);

it('a change that was lost on the way to one is noticed by the comparison and comes after all', async () => {
  const { librarian, neighbour } = stage.cast;
  let losing = true;
  const one = await enter(librarian.personId);
  const two = await enter(neighbour.personId, (frame) => losing && frame.includes('document:updates'));
  await write(one.page, 'Piła:', ' wtorki');
  await until(() => two.seen.dropped > 0, 10_000, 'a lost change');
  await one.page.getByText(/^Zapisane \d\d:\d\d:\d\d$/).waitFor();
  losing = false;
  expect(await editorOf(two.page).getByText('Piła: wtorki').count()).toBe(0);
  await editorOf(two.page).getByText('Piła: wtorki').waitFor({ timeout: 30_000 });
  // Nothing that was written on top of the gap is lost either.
  await write(two.page, 'Krzywiń:', ' środy');
  await editorOf(one.page).getByText('Krzywiń: środy').waitFor();
  await one.close();
  await two.close();
}, 90_000);
