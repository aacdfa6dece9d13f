import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { readDoc } from '#app/features/documents/content/json.ts';
import { FRAGMENT } from '#app/features/documents/content/version.ts';
import { keepQuietMoments } from '#app/features/documents/versions/automatic.server.ts';
import { nameVersion } from '#app/features/documents/versions/commands/name-version.server.ts';
import { restoreVersion } from '#app/features/documents/versions/commands/restore-version.server.ts';
import { comparison } from '#app/features/documents/versions/comparison.server.ts';
import { contributions } from '#app/features/documents/versions/contribution.server.ts';
import { momentAt } from '#app/features/documents/versions/moment.server.ts';
import { versionList } from '#app/features/documents/versions/queries.server.ts';
import { newSince } from '#app/features/documents/versions/visits.server.ts';
import { setClock } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { paragraph } from '#tests/features/documents/contents.ts';
import { until } from '#tests/until.ts';
import { type Engine, startEngine } from './engine.ts';
import { actorFor, type Seated, seated, someGroup } from './people.ts';
import { addParagraph, RawClient } from './raw-client.ts';

let engine: Engine;
let facilitator: Seated;
let librarian: Seated;
let groupId: string;
const clients: RawClient[] = [];

beforeAll(async () => {
  engine = await startEngine();
  groupId = await someGroup();
  facilitator = await seated(groupId, 'facilitator', 'Facylitatorka');
  librarian = await seated(groupId, 'member', 'z Piły');
});
afterEach(() => {
  setClock();
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => engine.stop());

const START = ['Wstęp.', 'Dyżury we wtorki.', 'Koniec.'];
const start = async () =>
  createDocument(
    await actorFor(facilitator),
    groupId,
    { title: 'Dyżury' },
    { type: 'doc', content: START.map(paragraph) },
  );

async function open(documentId: string, who: Seated, doc?: Y.Doc): Promise<RawClient> {
  const client = new RawClient(engine.url, who, doc);
  clients.push(client);
  expect(await client.join(documentId)).toMatchObject({ ok: true });
  return client;
}

const linesOf = (doc: Y.Doc) => (readDoc(doc).content ?? []).map((block) => block.content?.[0]?.text ?? '');

/** Replaces the text of one paragraph, unsent. */
const rewrite = (client: RawClient, index: number, words: string) =>
  client.edit((fragment) => {
    const block = fragment.get(index);
    const run = block instanceof Y.XmlElement ? block.get(0) : null;
    if (!(run instanceof Y.XmlText)) throw new Error('no text');
    run.delete(0, run.length);
    run.insert(0, words);
  });

describe('a version that is restored', () => {
  it('comes to three who have the text open and one who was away, and is taken back in one step', async () => {
    const documentId = await start();
    const actor = await actorFor(facilitator);
    const online = [
      await open(documentId, facilitator),
      await open(documentId, librarian),
      await open(documentId, facilitator),
    ];
    const away = await open(documentId, librarian);
    const [one, two] = online as [RawClient, RawClient];
    const versionId = await nameVersion(actor, documentId, { name: 'Przed uwagami' });
    expect(await two.update(documentId, rewrite(two, 1, 'Dyżury w czwartki.'))).toMatchObject({ ok: true });
    expect(await one.type(documentId, 'Dopisek.')).toMatchObject({ ok: true });
    await until(() => linesOf(away.doc).length === 4);

    away.socket.disconnect();
    const unsent = away.edit((fragment) => addParagraph(fragment, 'Napisane w pociągu.'));

    const beforeId = await restoreVersion(actor, documentId, versionId);
    for (const client of online) await until(() => linesOf(client.doc)[1] === 'Dyżury we wtorki.');
    expect(linesOf(one.doc)).toEqual(START);

    const back = await open(documentId, librarian, away.doc);
    expect(await back.update(documentId, unsent)).toMatchObject({ ok: true });
    for (const client of online) await until(() => linesOf(client.doc).includes('Napisane w pociągu.'));
    const all = [...online, back].map((client) => linesOf(client.doc));
    for (const lines of all) expect(lines).toEqual([...START, 'Napisane w pociągu.']);

    await restoreVersion(actor, documentId, beforeId);
    const before = ['Wstęp.', 'Dyżury w czwartki.', 'Koniec.', 'Dopisek.'];
    for (const client of [...online, back]) await until(() => linesOf(client.doc)[1] === before[1]);
    for (const client of [...online, back]) expect(linesOf(client.doc)).toEqual(before);

    const events = await db.event.findMany({ where: { objectId: documentId, type: 'version.restored' } });
    expect(events).toHaveLength(2);
    const kinds = (await versionList(actor, documentId, { skip: 0, take: 25 })).versions.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['restored', 'automatic', 'restored', 'automatic', 'named']);
  });

  it('that is the text of now is refused, and an unknown one too', async () => {
    const documentId = await start();
    const actor = await actorFor(facilitator);
    const versionId = await nameVersion(actor, documentId, { name: 'Teraz' });
    await expect(restoreVersion(actor, documentId, versionId)).rejects.toMatchObject({ code: 'conflict' });
    const other = await start();
    await expect(restoreVersion(actor, other, versionId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('automatic versions', () => {
  const from = Date.now();
  const at = (minutes: number) => setClock(new Date(from + minutes * 60_000));
  const count = (documentId: string) => db.documentVersion.count({ where: { documentId } });

  it('come after five quiet minutes, once, and never of what nobody wrote', async () => {
    at(0);
    const untouched = await start();
    const documentId = await start();
    const client = await open(documentId, librarian);
    await client.type(documentId, 'Dopisek.');
    at(4);
    await keepQuietMoments();
    expect(await count(documentId)).toBe(0);
    at(5);
    await keepQuietMoments();
    await keepQuietMoments();
    expect([await count(documentId), await count(untouched)]).toEqual([1, 0]);
  });

  it('come after thirty minutes when writing goes on', async () => {
    const documentId = await start();
    const client = await open(documentId, librarian);
    for (const minute of [0, 4, 8, 12, 16, 20, 24, 28]) {
      at(minute);
      await client.type(documentId, `Minuta ${minute}.`);
      await keepQuietMoments();
    }
    expect(await count(documentId)).toBe(0);
    at(30);
    await keepQuietMoments();
    expect(await count(documentId)).toBe(1);
  });
});

describe('what changed', () => {
  it('is told piece by piece with who did it', async () => {
    const documentId = await start();
    const actor = await actorFor(facilitator);
    const one = await open(documentId, facilitator);
    const two = await open(documentId, librarian);
    await two.update(documentId, rewrite(two, 1, 'Dyżury w czwartki.'));
    await one.type(documentId, 'Dopisek.');
    await two.update(
      documentId,
      two.edit((fragment) => fragment.delete(0, 1)),
    );
    const { passages } = await comparison(actor, documentId, 1, undefined);
    const told = passages.map(({ change, authors }) => [change, authors?.map(({ name }) => name)]);
    expect(told).toEqual([
      ['removed', ['z Piły']],
      ['changed', ['z Piły']],
      ['same', undefined],
      ['added', ['Facylitatorka']],
    ]);
    const { shares } = await contributions(actor, documentId);
    expect(shares.map(({ institution, changes, characters }) => [institution, changes, characters])).toEqual([
      ['Biblioteka z Piły', 2, 'Dyżury w czwartki.'.length],
      ['Biblioteka Facylitatorka', 1, 'Dopisek.'.length],
    ]);
  });

  it('a restored text is signed by who restored it, not by who first wrote it', async () => {
    const documentId = await start();
    const actor = await actorFor(facilitator);
    const versionId = await nameVersion(actor, documentId, { name: 'Pierwsza' });
    const two = await open(documentId, librarian);
    await two.update(documentId, rewrite(two, 1, 'Zupełnie inny wiersz o czymś innym.'));
    const { head } = await versionList(actor, documentId, { skip: 0, take: 1 });
    await restoreVersion(actor, documentId, versionId);
    const { passages } = await comparison(actor, documentId, head, undefined);
    const authors = passages.filter(({ change }) => change !== 'same').map((one) => one.authors);
    expect(authors.length).toBeGreaterThan(0);
    for (const names of authors) expect(names).toEqual([expect.objectContaining({ name: 'Facylitatorka' })]);
  });

  it('every moment of the log reads as it was, from whichever kept state it is folded', async () => {
    const documentId = await start();
    const actor = await actorFor(facilitator);
    const two = await open(documentId, librarian);
    const seen: string[][] = [linesOf(two.doc)];
    for (let i = 0; i < 6; i++) {
      await two.type(documentId, `Wiersz ${i}.`);
      seen.push(linesOf(two.doc));
      if (i === 2) await nameVersion(actor, documentId, { name: 'W połowie' });
    }
    for (const [i, lines] of seen.entries()) {
      const { content } = await momentAt(documentId, i + 1);
      expect((content.content ?? []).map((block) => block.content?.[0]?.text ?? '')).toEqual(lines);
    }
    expect(two.doc.getXmlFragment(FRAGMENT).length).toBe(START.length + 6);
  });
});

describe('a visit', () => {
  it('counts when one leaves after a look; then only what others wrote is new', async () => {
    const documentId = await start();
    expect(await newSince(librarian.personId, documentId)).toBeNull();
    const other = await open(documentId, facilitator);
    await other.type(documentId, 'Nowe.');
    expect(await newSince(librarian.personId, documentId)).toMatchObject({ seq: 1 });

    const glance = await open(documentId, librarian);
    glance.close();
    await until(() => other.people.size === 1);
    expect(await newSince(librarian.personId, documentId)).toMatchObject({ seq: 1 });

    const look = await open(documentId, librarian);
    await look.type(documentId, 'Moje.');
    setClock(new Date(Date.now() + 60_000));
    look.close();
    await until(async () => (await newSince(librarian.personId, documentId)) === null);
    setClock();
    await other.type(documentId, 'Jeszcze.');
    expect(await newSince(librarian.personId, documentId)).toMatchObject({ seq: 3 });
  });
});
