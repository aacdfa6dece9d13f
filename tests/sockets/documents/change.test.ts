import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { readDoc } from '#app/features/documents/content/json.ts';
import { changeDocument, setContent } from '#app/features/documents/sync/change.server.ts';
import { roomIfOpen } from '#app/features/documents/sync/rooms.server.ts';
import { db } from '#app/platform/db/db.server.ts';
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
