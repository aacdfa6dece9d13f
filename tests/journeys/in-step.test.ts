import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { changeSeatRole } from '#app/features/groups/seats/commands/change-seat-role.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { paragraph } from '#tests/features/documents/contents.ts';
import { onStage } from '#tests/stage.ts';
import { until } from '#tests/until.ts';

let documentId = '';
const stage = onStage(async ({ librarian, groupId }) => {
  const text = { type: 'doc', content: [paragraph('Piła:'), paragraph('Krzywiń:')] };
  documentId = await createDocument(librarian, groupId, { title: 'Dyżury' }, text);
});

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Dyżury' });

interface Tampering {
  /** What the page does not get. */
  drop?: (frame: string) => boolean;
  /** What the server gets only later. */
  hold?: (frame: string) => boolean;
}

/** Counts what goes over the page's socket, by event and direction. */
async function watchSocket(context: BrowserContext, { drop, hold }: Tampering) {
  const seen = { checks: 0, sent: 0, received: 0, dropped: 0, rights: 0, held: [] as (() => void)[] };
  await context.routeWebSocket(/socket\.io/, (page) => {
    const server = page.connectToServer();
    page.onMessage((frame) => {
      const text = frame.toString();
      if (text.includes('document:check')) seen.checks += 1;
      if (/document:(update|part)/.test(text)) seen.sent += 1;
      if (hold?.(text)) seen.held.push(() => server.send(frame));
      else server.send(frame);
    });
    server.onMessage((frame) => {
      const text = frame.toString();
      if (text.includes('document:updates')) seen.received += 1;
      if (text.includes('document:access')) seen.rights += 1;
      if (drop?.(text)) seen.dropped += 1;
      else page.send(frame);
    });
  });
  return seen;
}

async function enter(personId: string, tampering: Tampering = {}) {
  const window = await stage.windowOf(personId);
  const seen = await watchSocket(window.context, tampering);
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
  const two = await enter(neighbour.personId, {
    drop: (frame) => losing && frame.includes('document:updates'),
  });
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

it('what came too late because the right to write had ended goes up when it is given back', async () => {
  const { librarian, neighbour, facilitator } = stage.cast;
  let holding = true;
  const one = await enter(librarian.personId, {
    hold: (frame) => holding && frame.includes('document:update'),
  });
  const two = await enter(neighbour.personId);
  await write(one.page, 'Piła:', ' czwartki');
  await until(() => one.seen.held.length > 0, 10_000, 'a change on its way');
  const { id } = await db.seat.findFirstOrThrow({ where: { personId: librarian.personId, endedAt: null } });
  await changeSeatRole(facilitator, id, 'observer');
  await until(() => one.seen.rights > 0, 10_000, 'the end of the right to write');
  holding = false;
  for (const send of one.seen.held) send();
  await changeSeatRole(facilitator, id, 'member');
  await until(() => one.seen.rights > 1, 10_000, 'the right to write again');
  await editorOf(two.page).getByText('czwartki').waitFor({ timeout: 15_000 });
  await one.page.getByText(/^Zapisane \d\d:\d\d:\d\d$/).waitFor();
  await one.close();
  await two.close();
}, 90_000);
