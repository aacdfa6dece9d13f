import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { readDoc } from '#app/features/documents/content/json.ts';
import { changeDocument, setContent } from '#app/features/documents/sync/change.server.ts';
import { compact } from '#app/features/documents/sync/compact.server.ts';
import { savedContent } from '#app/features/documents/sync/current.server.ts';
import { forgetRoom, openRoom, roomIfOpen } from '#app/features/documents/sync/rooms.server.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { paragraph } from '#tests/features/documents/contents.ts';
import { until } from '#tests/until.ts';
import { type Engine, startEngine } from './engine.ts';
import { actorFor, type Seated, seated, someGroup } from './people.ts';
import { addParagraph, RawClient } from './raw-client.ts';

const BEFORE = { type: 'doc', content: [paragraph('pierwszy'), paragraph('drugi')] };
const AFTER = { type: 'doc', content: [paragraph('pierwszy'), paragraph('drugi, zmieniony')] };

let engine: Engine;
let facilitator: Seated;
let groupId: string;

beforeAll(async () => {
  engine = await startEngine();
  groupId = await someGroup();
  facilitator = await seated(groupId, 'facilitator', 'Facylitatorka');
});
afterAll(() => engine.stop());

const solution = async () =>
  createDocument(await actorFor(facilitator), groupId, { title: 'Dyżury' }, BEFORE);

describe('a change by the server', () => {
  it('reaches who has the document open, and keeps what they write elsewhere', async () => {
    const documentId = await solution();
    const client = new RawClient(engine.url, facilitator);
    await client.join(documentId);
    const onItsWay = client.edit((fragment) => addParagraph(fragment, 'od klientki'));
    const { seq } = await changeDocument(documentId, facilitator.personId, (doc) => setContent(doc, AFTER));
    expect(seq).toBeGreaterThan(1);
    expect(await client.update(documentId, onItsWay)).toMatchObject({ ok: true });
    const texts = () => (readDoc(client.doc).content ?? []).map((block) => block.content?.[0]?.text);
    await until(() => texts().includes('drugi, zmieniony'));
    expect(texts()).toEqual(['pierwszy', 'drugi, zmieniony', 'od klientki']);
    client.close();
  });

  it('that changes nothing writes nothing', async () => {
    const documentId = await solution();
    const { seq } = await changeDocument(documentId, null, (doc) => setContent(doc, BEFORE));
    expect(seq).toBe(1);
  });

  it('that breaks off halfway leaves no trace', async () => {
    const documentId = await solution();
    const broken = changeDocument(documentId, null, (doc) => {
      setContent(doc, AFTER);
      throw new Error('halfway');
    });
    await expect(broken).rejects.toThrow('halfway');
    expect(roomIfOpen(documentId)).toBeUndefined();
    const { seq } = await changeDocument(documentId, null, (doc) => expect(readDoc(doc)).toEqual(BEFORE));
    expect(seq).toBe(1);
  });

  it('and every other, once stored, cannot be altered', async () => {
    const documentId = await solution();
    const altered = db.$executeRaw`UPDATE DocumentUpdate SET bytes = x'00' WHERE documentId = ${documentId}`;
    await expect(altered).rejects.toThrow(/append-only/);
  });
});

describe('what is in no log', () => {
  it('is not kept as a fold once its room was given up', async () => {
    const documentId = await solution();
    const room = await openRoom(documentId);
    room.write((doc) => setContent(doc, AFTER));
    forgetRoom(room);
    await compact(room);
    expect(await db.documentSnapshot.count({ where: { documentId } })).toBe(0);
    expect((await savedContent(documentId)).content).toEqual(BEFORE);
  });

  it('is given to nobody who opens the document, nor to who publishes it', async () => {
    const documentId = await solution();
    const [writer, reader] = [new RawClient(engine.url, facilitator), new RawClient(engine.url, facilitator)];
    await writer.join(documentId);
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    const rows = () => db.documentUpdate.count({ where: { documentId } });
    const transactionHeld = transaction('hold the gate', () => held);
    const acknowledged = writer.update(
      documentId,
      writer.edit((fragment) => addParagraph(fragment, 'w drodze')),
    );
    await until(() => roomIfOpen(documentId)?.waiting === 1);
    const joined = reader.join(documentId).then(rows);
    const published = savedContent(documentId).then(({ seq }) => seq);
    await until(() => roomIfOpen(documentId)?.members.size === 2);
    release();
    await transactionHeld;
    await acknowledged;
    expect(await joined).toBe(2);
    expect(await published).toBe(2);
    writer.close();
    reader.close();
  });
});
