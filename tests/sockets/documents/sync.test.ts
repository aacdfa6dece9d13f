import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { openRooms, roomIfOpen } from '#app/features/documents/sync/rooms.server.ts';
import { flushDocuments, resumeDocuments } from '#app/features/documents/sync/shutdown.server.ts';
import { sweep } from '#app/features/documents/sync/sweep.server.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { databaseFile } from '#tests/database.ts';
import { until } from '#tests/until.ts';
import { type Engine, startEngine } from './engine.ts';
import { actorFor, type Seated, seated, someGroup, visitor } from './people.ts';
import { addParagraph, RawClient } from './raw-client.ts';

let engine: Engine;
let groupId: string;
let facilitator: Seated;
let member: Seated;
let observer: Seated;
let documentId: string;
const clients: RawClient[] = [];

beforeAll(async () => {
  engine = await startEngine();
  groupId = await someGroup();
  facilitator = await seated(groupId, 'facilitator', 'Facylitatorka');
  member = await seated(groupId, 'member', 'Członek');
  observer = await seated(groupId, 'observer', 'Obserwatorka');
});

beforeEach(async () => {
  documentId = await createDocument(await actorFor(facilitator), groupId, { title: 'Punkt informacyjny' });
  return () => {
    for (const client of clients.splice(0)) client.close();
  };
});

afterAll(() => engine.stop());

function connect(person: { personId: string; sessionId: string }): RawClient {
  const client = new RawClient(engine.url, person);
  clients.push(client);
  return client;
}

async function joined(person: { personId: string; sessionId: string }): Promise<RawClient> {
  const client = connect(person);
  expect(await client.join(documentId)).toMatchObject({ ok: true });
  return client;
}

/** A second hand on the database file, to see what is on disk and to make writes fail. */
function onDisk<T>(work: (database: Database.Database) => T): T {
  const database = new Database(databaseFile());
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const rowsOnDisk = () =>
  onDisk((database) =>
    Number(
      database
        .prepare('SELECT count(*) AS n FROM DocumentUpdate WHERE documentId = ?')
        .pluck()
        .get(documentId),
    ),
  );

const failWrites = () =>
  onDisk((database) =>
    database.exec(
      `CREATE TRIGGER broken_disk BEFORE INSERT ON DocumentUpdate WHEN NEW.documentId = '${documentId}'
       BEGIN SELECT RAISE(ABORT, 'disk'); END`,
    ),
  );
const mendWrites = () => onDisk((database) => database.exec('DROP TRIGGER IF EXISTS broken_disk'));

describe('writing together', () => {
  it('acknowledges a change only when it is on disk, and then passes it on', async () => {
    const [one, two] = [await joined(facilitator), await joined(member)];
    const reply = await one.type(documentId, 'Ustalamy dyżury');
    expect(reply).toMatchObject({ ok: true, seq: 2 });
    expect(rowsOnDisk()).toBe(2);
    await until(() => two.text().includes('Ustalamy dyżury'));
    const row = await db.documentUpdate.findFirst({ where: { documentId, seq: 2 } });
    expect(row?.authorId).toBe(facilitator.personId);
  });

  it('gives a newcomer exactly what is missing, and takes what was written offline', async () => {
    const one = await joined(facilitator);
    await one.type(documentId, 'pierwszy akapit');
    const two = connect(member);
    two.edit((fragment) => addParagraph(fragment, 'napisane bez sieci'));
    const reply = await two.join(documentId);
    expect(reply.ok && two.text()).toContain('pierwszy akapit');
    if (!reply.ok) throw new Error(reply.reason);
    const own = Y.encodeStateAsUpdate(two.doc, new Uint8Array(reply.stateVector));
    expect(await two.update(documentId, own)).toMatchObject({ ok: true });
    await until(() => one.text().includes('napisane bez sieci'));
    expect(one.text()).toBe(two.text());
  });

  it('writes nothing for a change it already has, but still acknowledges it', async () => {
    const one = await joined(facilitator);
    const bytes = one.edit((fragment) => addParagraph(fragment, 'raz'));
    await one.update(documentId, bytes);
    expect(await one.update(documentId, bytes)).toMatchObject({ ok: true, seq: 2 });
    expect(rowsOnDisk()).toBe(2);
  });

  it('loads a document once for fifty who come at the same moment', async () => {
    const many = await Promise.all(Array.from({ length: 50 }, () => joined(member)));
    expect(new Set(many.map((client) => client.text())).size).toBe(1);
    expect([...openRooms()].filter((room) => room.id === documentId)).toHaveLength(1);
  });

  it('keeps quiet when nobody writes: two idle tabs exchange nothing in ten seconds', async () => {
    const [one, two] = [await joined(facilitator), await joined(member)];
    await one.type(documentId, 'koniec');
    await until(() => two.received === 1);
    await sweep();
    await pause(10_000);
    expect(one.received).toBe(0);
    expect(two.received).toBe(1);
    expect(rowsOnDisk()).toBe(2);
  });

  it('folds a long log and opens the same text from the fold', async () => {
    const one = await joined(facilitator);
    for (let i = 0; i < 30; i++) await one.type(documentId, `zdanie ${i}`);
    const before = one.text();
    one.close();
    await until(() => roomIfOpen(documentId)?.members.size === 0);
    await sweep(0);
    expect(roomIfOpen(documentId)).toBeUndefined();
    const snapshot = await db.documentSnapshot.findUniqueOrThrow({ where: { documentId } });
    expect(snapshot.seq).toBe(31);
    expect(snapshot.text).toContain('zdanie 29');
    expect(rowsOnDisk()).toBe(31);
    const again = await joined(member);
    expect(again.text()).toBe(before);
    expect(await again.type(documentId, 'dalej')).toMatchObject({ ok: true, seq: 32 });
  });

  it('takes a large paste in parts', async () => {
    const [one, two] = [await joined(facilitator), await joined(member)];
    const bytes = one.edit((fragment) => addParagraph(fragment, 'ż'.repeat(750_000)));
    const count = Math.ceil(bytes.length / 256_000);
    for (let index = 0; index < count; index++) {
      const part = bytes.slice(index * 256_000, (index + 1) * 256_000);
      const reply = await one.ask('document:part', { documentId, index, count, bytes: Buffer.from(part) });
      expect(reply).toMatchObject(index === count - 1 ? { ok: true, seq: 2 } : { ok: true, more: true });
    }
    await until(() => two.text().length > 700_000);
    expect(two.text()).toBe(one.text());
  });

  it('refuses what would make the document larger than it may be, and says so', async () => {
    const one = await joined(facilitator);
    const room = roomIfOpen(documentId);
    if (!room) throw new Error('not open');
    vi.spyOn(room, 'encode').mockImplementation(() => new Uint8Array());
    room.bytes = 6_000_000;
    expect(await one.type(documentId, 'za dużo')).toEqual({ ok: false, reason: 'too-large' });
    expect(rowsOnDisk()).toBe(1);
  });
});

describe('who may', () => {
  it('an observer reads and is refused when writing', async () => {
    const one = await joined(facilitator);
    const watcher = await joined(observer);
    expect(await watcher.type(documentId, 'nie wolno')).toEqual({ ok: false, reason: 'read-only' });
    await one.type(documentId, 'widać');
    await until(() => watcher.text().includes('widać'));
    expect(rowsOnDisk()).toBe(2);
  });

  it('a stranger and an unknown document get the same answer', async () => {
    const stranger = connect(await visitor('Obcy'));
    const gone = { ok: false, reason: 'gone' };
    expect(await stranger.join(documentId)).toEqual(gone);
    expect(await stranger.type(documentId, 'x')).toEqual({ ok: false, reason: 'not-joined' });
    expect(await connect(facilitator).join('01890000-0000-7000-8000-000000000000')).toEqual(gone);
  });

  it('whose session is not theirs, or has ended, is cut off; no right is said to be lost', async () => {
    const borrowed = connect({ ...facilitator, sessionId: member.sessionId });
    await expect(borrowed.join(documentId)).rejects.toThrow('socket has been disconnected');

    const leaving = await seated(groupId, 'member', 'Wylogowana');
    const open = await joined(leaving);
    await db.session.deleteMany({ where: { personId: leaving.personId } });
    await transaction('sign out', (tx) =>
      record(tx, {
        type: 'sessions.ended',
        actor: null,
        object: { type: 'person', id: leaving.personId },
        payload: { personId: leaving.personId, reason: 'everywhere' },
      }),
    );
    await until(() => open.socket.disconnected);
    expect(open.accesses).toEqual([]);
  });

  it('an old schema and a foreign epoch are told to reload', async () => {
    const reload = { ok: false, reason: 'reload' };
    expect(await connect(member).join(documentId, { schemaVersion: 0 })).toEqual(reload);
    expect(await connect(member).join(documentId, { epoch: 'another' })).toEqual(reload);
  });

  it('who loses the seat is out within 200 ms and hears nothing more', async () => {
    const leaving = await seated(groupId, 'member', 'Odchodząca');
    const [one, two] = [await joined(facilitator), await joined(leaving)];
    const before = performance.now();
    await transaction('end seat', async (tx) => {
      await tx.seat.update({ where: { id: leaving.seatId }, data: { endedAt: new Date() } });
      const { personId, seatId } = leaving;
      const payload = { seatId, groupId, personId, institutionId: seatId };
      await record(tx, { type: 'seat.ended', actor: null, object: { type: 'seat', id: seatId }, payload });
    });
    const out = await until(() => two.accesses[0]);
    expect(out.access).toBe('none');
    expect(out.at - before).toBeLessThan(200);
    await one.type(documentId, 'bez niej');
    expect(await two.type(documentId, 'jeszcze ja')).toEqual({ ok: false, reason: 'not-joined' });
    expect(two.text()).not.toContain('bez niej');
    expect(two.received).toBe(0);
  });

  it('who becomes an observer goes on reading in place, and may remark', async () => {
    const demoted = await seated(groupId, 'member', 'Przesiadka');
    const [one, two] = [await joined(facilitator), await joined(demoted)];
    await transaction('change seat', async (tx) => {
      await tx.seat.update({ where: { id: demoted.seatId }, data: { role: 'observer' } });
      const { personId, seatId } = demoted;
      const payload = {
        seatId,
        groupId,
        personId,
        institutionId: seatId,
        role: 'observer',
        from: 'member',
      } as const;
      await record(tx, { type: 'seat.changed', actor: null, object: { type: 'seat', id: seatId }, payload });
    });
    expect((await until(() => two.accesses[0])).access).toBe('comment');
    expect(await two.type(documentId, 'nie')).toEqual({ ok: false, reason: 'read-only' });
    await one.type(documentId, 'czyta dalej');
    await until(() => two.text().includes('czyta dalej'));
  });
});

describe('who is here', () => {
  it('names come from the session, whatever the client claims', async () => {
    const [one, two] = [await joined(facilitator), await joined(member)];
    await one.ask('document:join', {
      documentId,
      stateVector: Buffer.from(Y.encodeStateVector(one.doc)),
      schemaVersion: 1,
      epoch: null,
      name: 'Pani Prezes',
      people: [{ id: 'x', name: 'Pani Prezes' }],
    });
    one.socket.emit('document:caret', {
      documentId,
      caret: { anchor: Buffer.alloc(3), head: Buffer.alloc(3) },
      id: two.socket.id,
      name: 'Pani Prezes',
    } as never);
    const seen = await until(() => [...two.people.values()].find((person) => person.caret));
    expect(seen).toMatchObject({ name: 'Facylitatorka', institution: 'Biblioteka Facylitatorka' });
    expect([...two.people.values()].map((person) => person.name)).not.toContain('Pani Prezes');
  });

  it('a caret goes the moment its connection is cut', async () => {
    const [one, two] = [await joined(facilitator), await joined(member)];
    await until(() => two.people.size === 2);
    const id = one.socket.id ?? '';
    const before = performance.now();
    one.socket.io.engine.close();
    await until(() => !two.people.has(id));
    expect(performance.now() - before).toBeLessThan(100);
  });
});

describe('a store that fails', () => {
  it('keeps the change, tells everybody, tries again, and acknowledges when it is on disk', async () => {
    const [one, two] = [await joined(facilitator), await joined(member)];
    failWrites();
    let acknowledged = false;
    const sent = one.type(documentId, 'ważne').then((reply) => {
      acknowledged = true;
      return reply;
    });
    await until(() => two.troubles.includes(true));
    expect(acknowledged).toBe(false);
    expect(two.text()).not.toContain('ważne');
    mendWrites();
    expect(await sent).toMatchObject({ ok: true, seq: 2 });
    await until(() => two.text().includes('ważne'));
    expect(two.troubles).toEqual([true, false]);
  });

  it('loses nothing when everybody leaves meanwhile', async () => {
    const one = await joined(facilitator);
    failWrites();
    void one.type(documentId, 'zostawione').catch(() => undefined);
    await until(() => roomIfOpen(documentId)?.trouble);
    one.close();
    await until(() => roomIfOpen(documentId)?.members.size === 0);
    await sweep(0);
    expect(roomIfOpen(documentId)).toBeDefined();
    mendWrites();
    await until(() => rowsOnDisk() === 2);
    await sweep(0);
    expect((await joined(member)).text()).toContain('zostawione');
  });

  it('does not hold back other documents', async () => {
    const other = await createDocument(await actorFor(facilitator), groupId, { title: 'Inny' });
    const one = await joined(facilitator);
    const two = connect(member);
    await two.join(other);
    failWrites();
    const stuck = one.type(documentId, 'czeka');
    expect(await two.type(other, 'idzie')).toMatchObject({ ok: true });
    mendWrites();
    expect(await stuck).toMatchObject({ ok: true });
  });

  it('says at shutdown whether everything is saved', async () => {
    const one = await joined(facilitator);
    failWrites();
    const sent = one.type(documentId, 'przed końcem');
    await until(() => roomIfOpen(documentId)?.trouble);
    expect(await flushDocuments(50)).toBe(false);
    expect(await one.type(documentId, 'po')).toEqual({ ok: false, reason: 'stopping' });
    mendWrites();
    await sent;
    expect(await flushDocuments()).toBe(true);
    resumeDocuments();
  });
});
