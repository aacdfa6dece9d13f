import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { backlog, MAX_BACKLOG_BYTES, STALE_BYTES } from '#app/features/documents/sync/backlog.server.ts';
import { fingerprintOf } from '#app/features/documents/sync/fingerprint.ts';
import type { CheckReply } from '#app/features/documents/sync/protocol.ts';
import type { Member, Room } from '#app/features/documents/sync/room.server.ts';
import { roomIfOpen } from '#app/features/documents/sync/rooms.server.ts';
import { until } from '#tests/until.ts';
import { type Engine, startEngine } from './engine.ts';
import { actorFor, type Seated, seated, someGroup } from './people.ts';
import { addParagraph, RawClient } from './raw-client.ts';

const CHUNK = 240_000;

let engine: Engine;
let groupId: string;
let documentId: string;
const people: Seated[] = [];
const clients: RawClient[] = [];

beforeAll(async () => {
  engine = await startEngine();
  groupId = await someGroup();
  for (const name of ['Ala', 'Ola', 'Ela', 'Iga']) people.push(await seated(groupId, 'facilitator', name));
});

beforeEach(async () => {
  const [founder] = people;
  if (!founder) throw new Error('nobody');
  documentId = await createDocument(await actorFor(founder), groupId, { title: 'Wolne łącze' });
  return () => {
    for (const client of clients.splice(0)) client.close();
  };
});

afterAll(() => engine.stop());

async function joined(which: number): Promise<RawClient> {
  const person = people[which];
  if (!person) throw new Error('nobody');
  const client = new RawClient(engine.url, person);
  clients.push(client);
  client.socket.on('document:rejoin', () => void client.join(documentId));
  expect(await client.join(documentId)).toMatchObject({ ok: true });
  return client;
}

const room = (): Room => {
  const open = roomIfOpen(documentId);
  if (!open) throw new Error('not open');
  return open;
};

const memberOf = ({ socket }: RawClient): Member | undefined => room().members.get(socket.id ?? '');

/** The client's side of the line: `pause` leaves what comes in the network's buffers. */
const line = ({ socket }: RawClient) =>
  (socket.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } }).ws;

/** Writes a large text and takes it back: much travels, little stays. */
async function writeMuch(client: RawClient): Promise<number> {
  const bytes = client.edit((fragment) => addParagraph(fragment, 'x'.repeat(CHUNK)));
  expect(await client.update(documentId, bytes)).toMatchObject({ ok: true });
  const back = client.edit((fragment) => fragment.delete(fragment.length - 1, 1));
  expect(await client.update(documentId, back)).toMatchObject({ ok: true });
  return bytes.byteLength;
}

describe('a tab on a slow line', () => {
  it('is left out while it does not read, holds little memory, and then gets exactly what it lacks', async () => {
    const slow = await joined(0);
    const writers = [await joined(1), await joined(2), await joined(3)];
    const quick = await joined(0);
    line(slow).pause();
    let most = 0;
    let sent = 0;
    for (let turn = 0; !memberOf(slow)?.behind; turn++) {
      sent += await writeMuch(writers[turn % 3] as RawClient);
      most = Math.max(most, backlog(memberOf(slow)?.socket as Member['socket']));
      if (sent > 60_000_000) throw new Error(`never left out: ${most} bytes wait`);
    }
    for (let turn = 0; turn < 9; turn++) await writeMuch(writers[turn % 3] as RawClient);
    const held = backlog(memberOf(slow)?.socket as Member['socket']);
    expect(held).toBeLessThan(STALE_BYTES + 2 * CHUNK);
    await writers[0]?.type(documentId, 'po wszystkim');
    await until(() => quick.text().includes('po wszystkim'));
    expect(slow.text()).not.toContain('po wszystkim');

    line(slow).resume();
    await until(() => slow.text().includes('po wszystkim'));
    expect(slow.text()).toBe(quick.text());
    await until(() => memberOf(slow)?.behind === null);
    const before = slow.received;
    await writers[0]?.type(documentId, 'znów na bieżąco');
    await until(() => slow.received > before);
    expect(slow.dropped).toBe(false);
  }, 60_000);

  it('is dropped before it holds more than 8 MB', async () => {
    const [slow, writer] = [await joined(0), await joined(1)];
    for (let i = 0; i < 4; i++) {
      const bytes = writer.edit((fragment) => addParagraph(fragment, 'y'.repeat(900_000)));
      const count = Math.ceil(bytes.length / 256_000);
      for (let index = 0; index < count; index++) {
        const part = bytes.subarray(index * 256_000, (index + 1) * 256_000);
        await writer.ask('document:part', { documentId, index, count, bytes: Buffer.from(part) });
      }
    }
    const id = slow.socket.id ?? '';
    line(slow).pause();
    const stateVector = Buffer.from([0]);
    const served = engine.io.sockets.sockets.get(id);
    if (!served) throw new Error('not connected');
    let most = 0;
    await until(() => {
      slow.socket.emit(
        'document:join',
        { documentId, stateVector, schemaVersion: 2, epoch: null },
        () => undefined,
      );
      most = Math.max(most, backlog(served as unknown as Member['socket']));
      return !engine.io.sockets.sockets.has(id);
    }, 30_000);
    expect(most).toBeLessThan(MAX_BACKLOG_BYTES + 5_000_000);
    expect(await writer.type(documentId, 'dalej')).toMatchObject({ ok: true });
  }, 60_000);
});

describe('a copy that is compared', () => {
  const check = (client: RawClient) => client.ask('document:check', { documentId }) as Promise<CheckReply>;

  it('has the fingerprint of the server when it is in step, and another when a change got lost', async () => {
    const [one, two] = [await joined(0), await joined(1)];
    await one.type(documentId, 'pierwsze');
    await until(() => two.text().includes('pierwsze'));
    const reply = await check(two);
    expect(reply).toEqual({ ok: true, fingerprint: fingerprintOf(two.doc) });
    expect(fingerprintOf(one.doc)).toBe(fingerprintOf(two.doc));

    two.socket.off('document:updates');
    await one.type(documentId, 'zgubione');
    const after = await until(async () => {
      const answer = await check(two);
      return answer.ok && answer.fingerprint;
    });
    expect(after).not.toBe(fingerprintOf(two.doc));
    expect(after).toBe(fingerprintOf(one.doc));
    await two.join(documentId);
    expect(fingerprintOf(two.doc)).toBe(after);
  });

  it('differs by a deletion alone', async () => {
    const one = await joined(0);
    await one.type(documentId, 'do skreślenia');
    const before = fingerprintOf(one.doc);
    one.edit((fragment) => fragment.delete(fragment.length - 1, 1));
    expect(fingerprintOf(one.doc)).not.toBe(before);
  });

  it('is not answered to who has not joined, nor while changes wait for the disk', async () => {
    const one = await joined(0);
    room().waiting += 1;
    expect(await check(one)).toEqual({ ok: true, fingerprint: null });
    room().waiting -= 1;
    const [stranger] = people;
    if (!stranger) throw new Error('nobody');
    const outside = new RawClient(engine.url, stranger);
    clients.push(outside);
    expect(await check(outside)).toEqual({ ok: false, reason: 'not-joined' });
  });
});
