import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { readDoc } from '#app/features/documents/content/json.ts';
import { suggestionsOf } from '#app/features/documents/suggestions/list.ts';
import { forgetRoom, roomIfOpen } from '#app/features/documents/sync/rooms.server.ts';
import { newId } from '#app/platform/ids.ts';
import { paragraph } from '#tests/features/documents/contents.ts';
import { until } from '#tests/until.ts';
import { type Engine, startEngine } from './engine.ts';
import { actorFor, type Seated, seated, someGroup } from './people.ts';
import { RawClient } from './raw-client.ts';

let engine: Engine;
let anna: Seated;
let olena: Seated;
let groupId: string;

beforeAll(async () => {
  engine = await startEngine();
  groupId = await someGroup();
  anna = await seated(groupId, 'facilitator', 'Anna');
  olena = await seated(groupId, 'member', 'Olena');
});
afterAll(() => engine.stop());

const draft = async () =>
  createDocument(
    await actorFor(anna),
    groupId,
    { title: 'Dyżury' },
    { type: 'doc', content: [paragraph('x')] },
  );

const by = ({ personId, name }: Seated) => ({
  id: newId(),
  authorId: personId,
  author: name,
  institution: `Biblioteka ${name}`,
  at: '2026-11-22T14:00:00.000Z',
});

const runOf = (fragment: Y.XmlFragment) => (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
const write = (text: string, mark: object) => (fragment: Y.XmlFragment) =>
  runOf(fragment).insert(0, text, { insertion: mark });

async function joined(person: Seated, documentId: string): Promise<RawClient> {
  const client = new RawClient(engine.url, person);
  expect(await client.join(documentId)).toMatchObject({ ok: true });
  return client;
}

it('a suggestion of one’s own is taken, and everybody sees whose it is', async () => {
  const documentId = await draft();
  const [one, two] = [await joined(anna, documentId), await joined(olena, documentId)];
  const mark = by(anna);
  expect(await one.update(documentId, one.edit(write('wstawka', mark)))).toMatchObject({ ok: true });
  await until(() => two.text().includes('wstawka'));
  expect(suggestionsOf(readDoc(two.doc))).toMatchObject([{ ...mark, inserted: 'wstawka' }]);
  one.close();
  two.close();
});

it.each<[string, () => object]>([
  ['another’s id', () => ({ ...by(olena), authorId: anna.personId })],
  ['another’s id and names', () => by(anna)],
  ['another’s name', () => ({ ...by(olena), author: 'Anna' })],
  ['another institution', () => ({ ...by(olena), institution: 'Biblioteka Anna' })],
])('a suggestion with %s is refused, its sender dropped, and nobody reads it', async (_, mark) => {
  const documentId = await draft();
  const [one, two] = [await joined(anna, documentId), await joined(olena, documentId)];
  const forged = two.edit(write('podszycie', mark()));
  let answer = await two.update(documentId, forged);
  // At first the server looks whether it ever stood in this document.
  if (!answer.ok && answer.reason === 'trouble') {
    await until(async () => {
      answer = await two.update(documentId, forged);
      return !answer.ok && answer.reason !== 'trouble';
    });
  }
  expect(answer).toEqual({ ok: false, reason: 'content' });
  await until(() => two.dropped);
  expect(one.text()).not.toContain('podszycie');
  expect(roomIfOpen(documentId)?.seq).toBe(1);
  one.close();
});

it('another’s suggestion may be taken out and put back as it was, also by a server that has forgotten it', async () => {
  const documentId = await draft();
  const one = await joined(anna, documentId);
  const mark = by(anna);
  await one.update(documentId, one.edit(write('wstawka', mark)));
  const two = await joined(olena, documentId);
  const taken = two.edit((fragment) => runOf(fragment).delete(0, 7));
  expect(await two.update(documentId, taken)).toMatchObject({ ok: true });
  expect(await two.update(documentId, two.edit(write('wstawka', mark)))).toMatchObject({ ok: true });
  expect(
    await two.update(
      documentId,
      two.edit((fragment) => runOf(fragment).delete(0, 7)),
    ),
  ).toMatchObject({
    ok: true,
  });
  one.close();
  two.close();
  const room = await until(() => roomIfOpen(documentId));
  await until(() => room.members.size === 0);
  forgetRoom(room);
  const back = await joined(olena, documentId);
  const restored = back.edit(write('wstawka', mark));
  await until(async () => (await back.update(documentId, restored)).ok);
  expect(suggestionsOf(readDoc(back.doc))).toMatchObject([{ author: 'Anna', inserted: 'wstawka' }]);
  const elsewhere = await draft();
  const other = await joined(olena, elsewhere);
  const copied = other.edit(write('wstawka', mark));
  await until(async () => {
    const answer = await other.update(elsewhere, copied);
    return !answer.ok && answer.reason === 'content';
  });
  back.close();
});
