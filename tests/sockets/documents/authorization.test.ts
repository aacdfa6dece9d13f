import { io } from 'socket.io-client';
import parser from 'socket.io-msgpack-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveDocument } from '#app/features/documents/commands/archive-document.server.ts';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { joinGroup, seedGroup } from '#prisma/seed/groups.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { adopted, consult, draft } from '#tests/features/documents/adoption/scene.ts';
import { SOCKET_ROWS, type SocketRight } from '#tests/matrix/sockets.ts';
import { ROLES, type Role } from '#tests/matrix/types.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { until } from '#tests/until.ts';
import { RawClient } from './raw-client.ts';

const UNKNOWN = '01890000-0000-7000-8000-000000000000';
const SIGNED_IN = ROLES.filter((role) => role !== 'visitor');

let server: TestServer;
let cast: Cast;
const ids: Record<string, string> = { unknown: UNKNOWN };
const clients: RawClient[] = [];

beforeAll(async () => {
  cast = await makeCast();
  const { librarian, facilitator, outsider, admin, groupId, institutions } = cast;
  ids.draft = await createDocument(librarian, groupId, { title: 'Szkic' });
  ids.archived = await createDocument(librarian, groupId, { title: 'Odłożony' });
  await archiveDocument(librarian, ids.archived);
  ids.consulted = await draft(cast, 'W uzgodnieniach');
  await consult(cast, ids.consulted, ['krzywin', 'ngo']);
  ids.adopted = await adopted(cast, 'Przyjęty');
  const other = await seedGroup(admin, facilitator, {
    name: 'Inna grupa',
    mandate: 'Coś innego.',
    visibility: 'network',
    institutionId: institutions.rops,
  });
  const member = await joinGroup(outsider, facilitator, other, 'Chcemy dołączyć.');
  ids.ofAnotherGroup = await createDocument(member, other, { title: 'Cudzy' });
  server = await startServer();
}, 120_000);

afterAll(async () => {
  for (const client of clients) client.close();
  await server?.stop();
});

async function connect(role: Exclude<Role, 'visitor'>): Promise<RawClient> {
  const cookie = (await server.browse(cast[role].personId)).cookies();
  const client = new RawClient(server.url, { Cookie: cookie, Origin: server.url });
  clients.push(client);
  return client;
}

/** Tries every event on the document; gives the right that the answers show. */
async function rightOf(client: RawClient, witness: RawClient, documentId: string): Promise<SocketRight> {
  const joined = await client.join(documentId);
  if (!joined.ok) expect(client.text()).toBe('');
  const written = await client.type(documentId, 'próba');
  const part = await client.ask('document:part', { documentId, index: 0, count: 1, bytes: Buffer.alloc(2) });
  const compared = await client.ask('document:check', { documentId });
  const seen = [...witness.people.values()].length;
  client.socket.emit('document:caret', { documentId, caret: null });
  client.socket.emit('document:leave', { documentId });
  expect(compared).toMatchObject(joined.ok ? { ok: true } : { ok: false, reason: 'not-joined' });
  if (joined.ok) {
    const reason = documentId === ids.adopted ? 'frozen' : 'read-only';
    const answer = joined.access === 'write' ? { ok: true } : { ok: false, reason };
    expect(written).toMatchObject(answer);
    expect(part).toMatchObject(answer);
    return joined.access === 'none' ? 'out' : joined.access;
  }
  expect(joined).toEqual({ ok: false, reason: 'gone' });
  expect(written).toEqual({ ok: false, reason: 'not-joined' });
  expect(part).toEqual({ ok: false, reason: 'not-joined' });
  expect([client.received, client.people.size]).toEqual([0, 0]);
  expect([...witness.people.values()]).toHaveLength(seen);
  return 'out';
}

describe('role × document over the socket', () => {
  for (const row of SOCKET_ROWS) {
    it(row.object, async () => {
      const witness = await connect('librarian');
      await witness.join(ids.draft ?? '');
      const found: Partial<Record<Role, SocketRight>> = {};
      const wanted: Partial<Record<Role, SocketRight>> = {};
      for (const role of SIGNED_IN) {
        const client = await connect(role);
        found[role] = await rightOf(client, witness, ids[row.object] ?? '');
        wanted[role] = row.expect[role] ?? row.expect.others;
        client.close();
      }
      expect(found).toEqual(wanted);
      witness.close();
    });
  }
});

describe('the handshake', () => {
  const refusal = (headers: Record<string, string>) =>
    new Promise<string>((answer) => {
      const socket = io(server.url, {
        parser,
        transports: ['websocket'],
        extraHeaders: headers,
        reconnection: false,
        forceNew: true,
      });
      socket.on('connect', () => {
        socket.disconnect();
        answer('let in');
      });
      socket.on('connect_error', (error) => answer(error.message));
    });

  it('refuses who is not signed in, a forged session and every other site', async () => {
    const Cookie = (await server.browse(cast.librarian.personId)).cookies();
    const Origin = server.url;
    expect(await refusal({ Cookie, Origin })).toBe('let in');
    expect(await refusal({ Origin })).toBe('signed-out');
    expect(await refusal({ Cookie: 'splot=zmyslona', Origin })).toBe('signed-out');
    for (const foreign of ['https://zla.example', 'null', `${Origin}.zla.example`]) {
      expect(await refusal({ Cookie, Origin: foreign }), foreign).not.toBe('let in');
    }
  });
});

describe('whoever loses the seat', () => {
  it('hears nothing more from 200 ms after the facilitator ended it', async () => {
    const [one, two] = [await connect('facilitator'), await connect('neighbour')];
    await one.join(ids.draft ?? '');
    await two.join(ids.draft ?? '');
    const seat = cast.neighbour.seats[0];
    const page = await server.browse(cast.facilitator.personId);
    const response = await page.post(`/miejsca/${seat?.seatId}/koniec`);
    expect(response.status).toBe(302);
    const ended = performance.now();
    const out = await until(() => two.accesses[0]);
    expect(out.access).toBe('none');
    expect(out.at - ended).toBeLessThan(200);
    const heard = two.received;
    expect(await one.type(ids.draft ?? '', 'bez niej')).toMatchObject({ ok: true });
    expect(await two.type(ids.draft ?? '', 'jeszcze ja')).toEqual({ ok: false, reason: 'not-joined' });
    expect(two.received).toBe(heard);
  });
});
