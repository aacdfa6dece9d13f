import '#app/features/documents/events.ts';
import type { JSONContent } from '@tiptap/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideBlockSources } from '#app/features/documents/blocks/sources.server.ts';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import type { Audience } from '#app/features/documents/kinds.ts';
import { changeOutcomeState } from '#app/features/documents/outcomes/commands/change-outcome-state.server.ts';
import {
  outcomesOfDocument,
  outcomesOfGroup,
  ownTasks,
} from '#app/features/documents/outcomes/queries.server.ts';
import { changeDocument, setContent } from '#app/features/documents/sync/change.server.ts';
import { currentContent } from '#app/features/documents/sync/current.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { paragraph, text } from './contents.ts';

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  provideBlockSources({ services: async () => new Map(), meetings: async () => new Map() });
});

const decision = (words: string, id = newId()): JSONContent => ({
  type: 'decision',
  attrs: { id },
  content: [text(words)],
});
const task = (words: string, attrs: object = {}): JSONContent => ({
  type: 'task',
  attrs: { id: newId(), ...attrs },
  content: [text(words)],
});

/** A document that says exactly this, block ids included. */
async function written(...content: JSONContent[]): Promise<string> {
  const id = await createDocument(cast.librarian, cast.groupId, { title: 'Ustalenia' });
  await say(id, ...content);
  return id;
}

const say = (id: string, ...content: JSONContent[]) =>
  changeDocument(id, null, (doc) => setContent(doc, { type: 'doc', content }));
const publish = (id: string, audience: Audience = 'group') =>
  publishDocument(cast.facilitator, id, { audience });
const rowsOf = (documentId: string) =>
  db.outcome.findMany({
    where: { documentId },
    orderBy: { position: 'asc' },
    select: { kind: true, text: true, state: true, removedAt: true, personId: true, institutionId: true },
  });
const forPila = () => ({
  institutionId: cast.institutions.pila,
  institution: 'x',
  personId: cast.librarian.personId,
  person: 'x',
  dueOn: '2027-01-15',
});

describe('a publication', () => {
  it('makes rows, a later one changes them, keeps their state and marks what is gone', async () => {
    const [kept, dropped] = [task('Sprawdzić sale', forPila()), decision('Zaczynamy w styczniu')];
    const id = await written(paragraph('Wstęp'), dropped, { type: 'blockquote', content: [kept] });
    await publish(id);
    const [first, second] = await rowsOf(id);
    expect(first).toMatchObject({ kind: 'decision', text: 'Zaczynamy w styczniu', state: 'open' });
    expect(second).toMatchObject({ kind: 'task', personId: cast.librarian.personId, removedAt: null });

    const [, shown] = await outcomesOfDocument(cast.librarian, id);
    await changeOutcomeState(cast.librarian, shown?.id ?? '', 'done');
    await say(id, { ...kept, content: [text('Sprawdzić dwie sale')] }, decision('Dojazd płaci powiat'));
    await publish(id);
    const rows = await rowsOf(id);
    expect(rows.find((row) => row.kind === 'task')).toMatchObject({
      text: 'Sprawdzić dwie sale',
      state: 'done',
      removedAt: null,
    });
    expect(rows.find((row) => row.text === 'Zaczynamy w styczniu')?.removedAt).toBeInstanceOf(Date);
    expect((await outcomesOfDocument(cast.librarian, id)).map((row) => row.text)).toEqual([
      'Sprawdzić dwie sale',
      'Dojazd płaci powiat',
    ]);

    await say(id, dropped);
    await publish(id);
    const again = await rowsOf(id);
    expect(again.find((row) => row.text === 'Zaczynamy w styczniu')?.removedAt).toBeNull();
  });

  it('gives copies an id of their own, in the text too, so that both stay what they are', async () => {
    const one = decision('Raz');
    const id = await written(one, { ...one, content: [text('Dwa')] });
    await publish(id);
    await publish(id);
    const rows = await rowsOf(id);
    expect(rows.map((row) => [row.text, row.removedAt])).toEqual([
      ['Raz', null],
      ['Dwa', null],
    ]);
    const ids = (await currentContent(id)).content?.map((node) => node.attrs?.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('takes names from the database, whatever a client wrote; foreign ids name nobody', async () => {
    const id = await written(
      task('Nasze', { ...forPila(), institution: 'Ministerstwo', person: 'Minister' }),
      task('Obce', { institutionId: cast.institutions.ngo, institution: 'Fundacja', personId: null }),
      task('Podszyte', { ...forPila(), personId: cast.neighbour.personId, person: 'Ktoś' }),
      { type: 'serviceCard', attrs: { serviceId: newId(), title: 'Nieistniejąca usługa', provider: 'X' } },
      { type: 'image', attrs: { fileId: newId(), alt: 'Cudzy plik' } },
    );
    const publicationId = await publish(id, 'network');
    const { html } = await db.publication.findUniqueOrThrow({ where: { id: publicationId } });
    expect(html).toContain('Kto: Bibliotekarka z Piły, Biblioteka w Pile');
    expect(html).not.toMatch(/Minist|Fundacja|Ktoś|Nieistniejąca|<img/);
    expect((await rowsOf(id)).map((row) => row.institutionId)).toEqual([
      cast.institutions.pila,
      null,
      cast.institutions.pila,
    ]);
  });

  it('names no person to the internet, only the institution; colleagues still see whose task it is', async () => {
    const id = await written(task('Zadzwonić do szkoły', forPila()));
    const publicationId = await publish(id, 'public');
    const { html, json } = await db.publication.findUniqueOrThrow({ where: { id: publicationId } });
    expect(html).toContain('Kto: Biblioteka w Pile');
    expect(html + json).not.toContain('Bibliotekarka');
    expect((await outcomesOfDocument(null, id))[0]).toMatchObject({ person: null });
    expect((await outcomesOfDocument(cast.neighbour, id))[0]).toMatchObject({
      person: 'Bibliotekarka z Piły',
    });
  });
});

describe('decisions and tasks', () => {
  it('are known to those only who may read the publication', async () => {
    const id = await written(decision('Tylko dla grupy'));
    await publish(id, 'group');
    for (const stranger of [null, cast.outsider, cast.officer])
      expect(await outcomesOfDocument(stranger, id)).toEqual([]);
    expect(await outcomesOfDocument(cast.observer, id)).toHaveLength(1);
  });

  it('are changed by the institution that owns them and by the facilitator, by nobody else', async () => {
    const id = await written(task('Zamówić salę', forPila()), task('Bez właściciela'));
    await publish(id, 'network');
    const [ours, nobodys] = await outcomesOfDocument(cast.librarian, id);
    const change = (actor: Cast['librarian'], outcome = ours) =>
      changeOutcomeState(actor, outcome?.id ?? '', 'done');
    for (const other of [cast.neighbour, cast.observer, cast.outsider, cast.admin])
      await expect(change(other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(change(cast.librarian, nobodys)).rejects.toMatchObject({ code: 'forbidden' });
    await change(cast.facilitator, nobodys);
    await change(cast.librarian);
    await change(cast.librarian);
    const events = await db.event.findMany({ where: { type: 'outcome.changed', objectId: ours?.id ?? '' } });
    expect(events).toHaveLength(1);
  });

  it('wait for the person named, or for the whole institution where nobody is', async () => {
    const before = (await ownTasks(cast.librarian, 50)).length;
    const id = await written(
      task('Dla osoby', forPila()),
      task('Dla instytucji', { ...forPila(), personId: null }),
      task('Dla sąsiadki', { ...forPila(), institutionId: cast.institutions.krzywin, personId: null }),
    );
    await publish(id);
    expect(await ownTasks(cast.librarian, 50)).toHaveLength(before + 2);
    expect((await ownTasks(cast.neighbour, 50)).map((row) => row.text)).toEqual(['Dla sąsiadki']);
    const { outcomes } = await outcomesOfGroup(cast.neighbour, cast.groupId, {
      filter: 'mine',
      skip: 0,
      take: 10,
    });
    expect(outcomes.map((row) => row.text)).toEqual(['Dla sąsiadki']);
  });
});
