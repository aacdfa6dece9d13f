import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adopt } from '#app/features/documents/adoption/commands/adopt.server.ts';
import { closeConsultation } from '#app/features/documents/adoption/commands/close-consultation.server.ts';
import { unfreeze } from '#app/features/documents/adoption/commands/unfreeze.server.ts';
import { roomIfOpen } from '#app/features/documents/sync/rooms.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { hashToken, newToken } from '#app/platform/secrets/token.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { agreed, consult, draft } from '#tests/features/documents/adoption/scene.ts';
import { until } from '#tests/until.ts';
import { type Engine, startEngine } from './engine.ts';
import { addParagraph, RawClient } from './raw-client.ts';

let engine: Engine;
let cast: Cast;
const clients: RawClient[] = [];

beforeAll(async () => {
  engine = await startEngine();
  cast = await makeCast();
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => engine.stop());

async function connect(person: 'facilitator' | 'librarian' | 'outsider'): Promise<RawClient> {
  const sessionId = newToken();
  const later = new Date(Date.now() + 3_600_000);
  const { personId } = cast[person];
  await db.session.create({
    data: { id: hashToken(sessionId), personId, expiresAt: later, absoluteExpiresAt: later },
  });
  const client = new RawClient(engine.url, { personId, sessionId });
  clients.push(client);
  return client;
}

describe('an adopted text', () => {
  it('takes no change from those who have it open, and takes them again once it is unfrozen', async () => {
    const documentId = await agreed(cast, 'Przyjmowany');
    const client = await connect('librarian');
    expect(await client.join(documentId)).toMatchObject({ ok: true, access: 'write' });
    await adopt(cast.facilitator, documentId);
    await until(() => client.accesses.at(-1)?.access === 'read');
    const rows = await db.documentUpdate.count({ where: { documentId } });
    expect(await client.type(documentId, 'po przyjęciu')).toEqual({ ok: false, reason: 'frozen' });
    expect(await (await connect('facilitator')).join(documentId)).toMatchObject({ ok: true, access: 'read' });
    expect(await db.documentUpdate.count({ where: { documentId } })).toBe(rows);
    await unfreeze(cast.facilitator, documentId, 'Próba.');
    await until(() => client.accesses.at(-1)?.access === 'write');
    const again = await connect('librarian');
    await again.join(documentId);
    expect(await again.type(documentId, 'dalej')).toMatchObject({ ok: true });
  });

  it('keeps out what was let in before and comes to the log after: its writer joins anew and reads', async () => {
    const documentId = await agreed(cast, 'Wyścig');
    const client = await connect('librarian');
    await client.join(documentId);
    await adopt(cast.facilitator, documentId);
    await until(() => client.accesses.at(-1)?.access === 'read');
    const [member] = roomIfOpen(documentId)?.members.values() ?? [];
    if (!member) throw new Error('nobody there');
    member.access = 'write';
    const rejoin = new Promise<void>((called) => client.socket.once('document:rejoin', () => called()));
    const late = client.edit((fragment) => addParagraph(fragment, 'spóźnione'));
    client.socket.emit('document:update', { documentId, bytes: Buffer.from(late) }, () => undefined);
    await rejoin;
    expect(await client.join(documentId)).toMatchObject({ ok: true, access: 'read' });
    const fresh = await connect('facilitator');
    await fresh.join(documentId);
    expect(fresh.text()).not.toContain('spóźnione');
    const { version } = await db.adoption.findFirstOrThrow({
      where: { documentId },
      select: { version: { select: { seq: true } } },
    });
    const last = await db.documentUpdate.aggregate({ where: { documentId }, _max: { seq: true } });
    expect(last._max.seq).toBe(version.seq);
  });
});

describe('an institution outside the group', () => {
  it('reads while it is asked, and is out within 200 ms once the consultation ends', async () => {
    const documentId = await draft(cast, 'Dla fundacji');
    const client = await connect('outsider');
    expect(await client.join(documentId)).toEqual({ ok: false, reason: 'gone' });
    await consult(cast, documentId, ['ngo']);
    expect(await client.join(documentId)).toMatchObject({ ok: true, access: 'comment' });
    expect(await client.type(documentId, 'cudze')).toEqual({ ok: false, reason: 'read-only' });
    const writer = await connect('facilitator');
    await writer.join(documentId);
    await closeConsultation(cast.facilitator, documentId, 'Koniec.');
    const ended = performance.now();
    const out = await until(() => client.accesses.at(-1));
    expect(out.access).toBe('none');
    expect(out.at - ended).toBeLessThan(200);
    const heard = client.received;
    expect(await writer.type(documentId, 'bez niej')).toMatchObject({ ok: true });
    expect(client.received).toBe(heard);
    expect(await client.join(documentId)).toEqual({ ok: false, reason: 'gone' });
  });
});
