import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { openRooms, roomIfOpen } from '#app/features/documents/sync/rooms.server.ts';
import { until } from '#tests/until.ts';
import { type Engine, startEngine } from './engine.ts';
import { heapUsed, mutated, randomNumbers, realMessages } from './frames.ts';
import { actorFor, type Seated, seated, someGroup } from './people.ts';
import { addParagraph, RawClient } from './raw-client.ts';

const EVENTS = [
  'document:join',
  'document:leave',
  'document:update',
  'document:part',
  'document:check',
  'document:caret',
];

const OTHERS = EVENTS.filter((event) => event !== 'document:join');
const FRAMES = Number(process.env.SPLOT_FRAMES ?? 100_000);
const SEED = Number(process.env.SPLOT_SEED ?? Date.now() % 1_000_000);

let engine: Engine;
let groupId: string;
let facilitator: Seated;
let hostile: Seated;
let documentId: string;
let witness: RawClient;
const clients: RawClient[] = [];

beforeAll(async () => {
  engine = await startEngine();
  groupId = await someGroup();
  facilitator = await seated(groupId, 'facilitator', 'Facylitatorka');
  hostile = await seated(groupId, 'member', 'Podszywacz');
});

beforeEach(async () => {
  documentId = await createDocument(await actorFor(facilitator), groupId, { title: 'Cel' });
  witness = await joined(facilitator);
  return async () => {
    // Whatever happened: the witness still writes, and everybody who comes reads it.
    expect(witness.dropped).toBe(false);
    expect(await witness.type(documentId, 'świadek pisze')).toMatchObject({ ok: true });
    expect((await joined(facilitator)).text()).toContain('świadek pisze');
    for (const client of clients.splice(0)) client.close();
  };
});

afterAll(() => engine.stop());

function connect(): RawClient {
  const client = new RawClient(engine.url, hostile);
  clients.push(client);
  return client;
}

async function joined(person: Seated): Promise<RawClient> {
  const client = new RawClient(engine.url, person);
  clients.push(client);
  expect(await client.join(documentId)).toMatchObject({ ok: true });
  return client;
}

const emit = (client: RawClient, event: string, ...args: unknown[]) =>
  client.socket.emit(event as 'document:leave', ...(args as [{ documentId: string }]));

describe('a frame that no client of ours sends', () => {
  it.each(['error', 'disconnect', 'disconnecting', 'connect', 'newListener', 'removeListener'])(
    'the reserved name %s drops its socket',
    async (name) => {
      const client = await joined(hostile);
      // The client's own library refuses such names; its transport does not.
      const packet = { type: 2, nsp: '/', data: [name, { documentId }], options: { compress: false } };
      (client.socket.io as unknown as { _packet: (packet: object) => void })._packet(packet);
      await until(() => client.dropped);
      await until(() => witness.people.size === 1);
    },
  );

  it.each([
    ['no event at all', []],
    ['a number for an event', [7, {}]],
    ['an object for an event', [{}, {}]],
    ['nothing for an event', [null]],
  ])('%s drops its socket', async (_, data) => {
    const client = await joined(hostile);
    const packet = { type: 2, nsp: '/', data, options: { compress: false } };
    (client.socket.io as unknown as { _packet: (packet: object) => void })._packet(packet);
    await until(() => client.dropped);
  });

  it('an unknown event is ignored', async () => {
    const client = await joined(hostile);
    emit(client, 'document:unknown', { documentId });
    emit(client, 'constructor', { documentId });
    expect(await client.type(documentId, 'dalej')).toMatchObject({ ok: true });
  });

  it('a frame over the limit closes its socket', async () => {
    const client = await joined(hostile);
    emit(client, 'document:update', { documentId, bytes: Buffer.alloc(1_100_000) });
    await until(() => client.dropped);
  });

  it.each([
    ['a part out of order', { index: 2, count: 3, bytes: Buffer.alloc(9) }],
    ['too many parts', { index: 0, count: 1_000_000, bytes: Buffer.alloc(9) }],
    ['a part too large', { index: 0, count: 2, bytes: Buffer.alloc(300_000) }],
    ['a part without bytes', { index: 0, count: 2, bytes: 'x' }],
    ['half a part', { index: 0.5, count: 2, bytes: Buffer.alloc(9) }],
  ])('%s drops its socket', async (_, part) => {
    const client = await joined(hostile);
    emit(client, 'document:part', { documentId, ...part });
    await until(() => client.dropped);
  });

  it('of every shape, on every event, with or without a callback: its socket goes, nobody else notices', async () => {
    const anything = fc.oneof(
      fc.anything({
        withNullPrototype: false,
        withBigInt: false,
        withDate: false,
        withMap: false,
        withSet: false,
      }),
      fc.record({ documentId: fc.constant(documentId) }),
      fc.record({
        documentId: fc.constantFrom(documentId, '', 'x', '__proto__'),
        bytes: fc.oneof(fc.uint8Array({ maxLength: 200 }).map(Buffer.from), fc.anything()),
        stateVector: fc.oneof(fc.uint8Array({ maxLength: 50 }).map(Buffer.from), fc.anything()),
        schemaVersion: fc.constantFrom(1, '1', null),
        epoch: fc.constantFrom(null, {}, 'x'),
        caret: fc.oneof(fc.constant(null), fc.record({ anchor: fc.anything(), head: fc.anything() })),
        index: fc.anything(),
        count: fc.anything(),
      }),
    );
    let client = connect();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...EVENTS),
        anything,
        fc.boolean(),
        async (event, message, callback) => {
          if (client.dropped) {
            client = connect();
            await client.join(documentId);
          }
          emit(client, event, message, ...(callback ? [() => undefined] : []));
        },
      ),
      { numRuns: 3_000 },
    );
  }, 120_000);

  it(`${FRAMES} mutated frames on every event: the process lives, and nobody else notices`, async () => {
    const client = await joined(hostile);
    const served = engine.io.sockets.sockets.get(client.socket.id ?? '');
    if (!served) throw new Error('not connected');
    // That a bad frame drops its socket is tested above; here one socket must be able to send them all.
    let dropped = 0;
    Object.assign(served, { disconnect: () => (dropped += 1) });
    const { socket: line } = served.conn.transport as unknown as { socket: { terminate(): void } };
    Object.assign(line, { terminate: () => undefined });
    const random = randomNumbers(SEED);
    const real = realMessages(client, documentId);
    for (let sent = 0; sent < FRAMES; sent++) {
      const event = sent % 40 === 0 ? 'document:join' : (OTHERS[sent % OTHERS.length] ?? '');
      const message = mutated(real[event] ?? {}, random);
      emit(client, event, message, ...(random() < 0.7 ? [() => undefined] : []));
      if (sent % 500 === 499) await client.ask('document:check', { documentId });
    }
    expect(dropped, `seed ${SEED}`).toBeGreaterThan(FRAMES / 10);
    expect(witness.text()).not.toContain('undefined');
  }, 240_000);
});

describe('changes made to do harm', () => {
  it.each<[string, (fragment: Y.XmlFragment) => void]>([
    ['an unknown node', (fragment) => fragment.push([new Y.XmlElement('iframe')])],
    [
      'a javascript: link',
      (fragment) => addParagraph(fragment, 'x', { link: { href: 'javascript:alert(1)' } }),
    ],
    ['a naked text', (fragment) => fragment.push([new Y.XmlText('x')])],
  ])('%s is refused, its sender dropped, and nothing of it written or passed on', async (_, change) => {
    const client = await joined(hostile);
    const reply = await client.update(documentId, client.edit(change));
    expect(reply).toEqual({ ok: false, reason: 'content' });
    await until(() => client.dropped);
    expect(witness.received).toBe(0);
    expect(roomIfOpen(documentId)?.seq).toBe(1);
  });

  it('a change that builds on a refused one is no way around', async () => {
    const client = await joined(hostile);
    client.edit((fragment) => fragment.push([new Y.XmlElement('iframe')]));
    const later = client.edit((fragment) =>
      (fragment.get(fragment.length - 1) as Y.XmlElement).setAttribute('a', 'b'),
    );
    expect(await client.update(documentId, later)).toEqual({ ok: false, reason: 'gap' });
  });

  it('thousands of random and mutated updates: none throws, none breaks the text', async () => {
    let client = await joined(hostile);
    const real = () => client.edit((fragment) => addParagraph(fragment, 'prawdziwy', { bold: {} }));
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 3 }),
        fc.boolean(),
        async (noise, flips, mutate) => {
          if (client.dropped) client = await joined(hostile);
          const bytes = mutate ? real().slice() : noise;
          for (const [at, value] of flips) if (bytes.length > 0) bytes[at % bytes.length] = value;
          client.socket.emit('document:update', { documentId, bytes: Buffer.from(bytes) }, () => undefined);
        },
      ),
      { numRuns: 5_000 },
    );
    await witness.type(documentId, 'po wszystkim');
  }, 120_000);
});

describe('who comes and goes', () => {
  it('leaves nothing behind: 5,000 joins, leaves and failed joins', async () => {
    const nowhere = '01890000-0000-7000-8000-000000000000';
    const visit = async (turns: number) => {
      const five = Array.from({ length: 5 }, () => connect());
      for (let turn = 0; turn < turns; turn++) {
        await Promise.all(five.map((client, i) => client.join(i === 4 ? nowhere : documentId)));
        for (const client of five) client.socket.emit('document:leave', { documentId });
      }
      for (const client of five) client.close();
      clients.splice(0, clients.length, ...clients.filter((client) => !five.includes(client)));
      await until(() => room.members.size === 1);
    };
    const room = await until(() => roomIfOpen(documentId));
    for (let round = 0; round < 10; round++) await visit(10);
    const before = heapUsed();
    for (let round = 0; round < 50; round++) await visit(20);
    // What waits for the next turn of a timer is no leak.
    await until(() => heapUsed() - before < 2_000_000, 20_000, 'a heap as before');
    expect([...openRooms()].every((open) => open.waiting === 0)).toBe(true);
    expect(engine.io.sockets.adapter.rooms.get(room.channel)?.size).toBe(1);
    expect(engine.io.engine.clientsCount).toBe(1);
  }, 240_000);
});
