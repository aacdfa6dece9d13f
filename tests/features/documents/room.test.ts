import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { firstUpdate } from '#app/features/documents/content/first-update.server.ts';
import { readDoc } from '#app/features/documents/content/json.ts';
import { setContent } from '#app/features/documents/sync/change.server.ts';
import { Room } from '#app/features/documents/sync/room.server.ts';
import { paragraph } from './contents.ts';

const first = firstUpdate({ type: 'doc', content: [paragraph('Kursy zaczynają się w lutym')] });

const ID = '01890000-0000-7000-8000-000000000001';

function roomOf(updates: Uint8Array[]): Room {
  const record = { id: ID, groupId: ID, epoch: 'e', changedAt: new Date(), seq: 1, snapshotSeq: 0 };
  return new Room(record, updates);
}

function copyOf(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** What somebody changes in a copy of the beginning. */
function change(text: string, bold: boolean): Uint8Array {
  const doc = copyOf(first);
  const before = Y.encodeStateVector(doc);
  const marks = bold ? { marks: [{ type: 'bold' }] } : {};
  setContent(doc, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text, ...marks }] }],
  });
  return Y.encodeStateAsUpdate(doc, before);
}

it('what is new in a change is whole, also where Yjs tidies up after it', () => {
  const room = roomOf([first]);
  const rows: Uint8Array[] = [first];
  for (const each of [
    change('Kursy zaczynają się w lutym.', true),
    change('Nowe kursy zaczynają się w lutym', true),
  ]) {
    const changed = room.change(each, ID);
    if (changed) rows.push(changed.fresh);
  }
  expect(readDoc(copyOf(...rows))).toEqual(room.content());
  const words = room
    .content()
    .content?.[0]?.content?.map(({ text }) => text)
    .join('');
  expect(words).toBe('Nowe kursy zaczynają się w lutym.');
});
