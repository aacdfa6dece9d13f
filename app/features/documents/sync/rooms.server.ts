import { setTimeout as pause } from 'node:timers/promises';
import { readPrepared } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import { noteLoad } from './load-time.server.ts';
import { Room } from './room.server.ts';

/** A new room waits this long for what was on its way in the one before; then it goes without. */
const PATIENCE_MS = 2_000;

const rooms = singleton('document rooms', () => ({
  open: new Map<string, Room>(),
  /** Of documents whose room was given up: resolve when its changes have got to the disk or were refused. */
  draining: new Map<string, Promise<void>>(),
}));

/** The room of a document; loads it at once, so that however many ask there is one. Throws `not_found`. */
export async function openRoom(documentId: string): Promise<Room> {
  const before = rooms.draining.get(documentId);
  if (before) await Promise.race([before, pause(PATIENCE_MS)]);
  const room = rooms.open.get(documentId) ?? load(documentId);
  room.touch();
  return room;
}

/** The document as its log has it now, in nobody's room. Throws `not_found`. */
export function readRoom(documentId: string): Room {
  const document = readPrepared(DOCUMENT).get(documentId) as
    | { id: string; groupId: string; epoch: string; changedAt: string }
    | undefined;
  if (!document) throw new AppError('not_found');
  const snapshot = readPrepared(SNAPSHOT).get(documentId) as Row | undefined;
  const snapshotSeq = snapshot?.seq ?? 0;
  const rows = readPrepared(ROWS).all(documentId, snapshotSeq) as Row[];
  const record = {
    ...document,
    changedAt: new Date(document.changedAt),
    seq: rows.at(-1)?.seq ?? snapshotSeq,
    snapshotSeq,
  };
  return new Room(
    record,
    [...(snapshot ? [snapshot] : []), ...rows].map(({ bytes }) => bytes),
  );
}

export function openRooms(): Iterable<Room> {
  return rooms.open.values();
}

export function roomIfOpen(documentId: string): Room | undefined {
  return rooms.open.get(documentId);
}

/** The next one who asks loads the document anew, after `drained` where changes are still on their way. */
export function forgetRoom(room: Room, drained?: Promise<void>): void {
  if (rooms.open.get(room.id) === room) rooms.open.delete(room.id);
  room.doc.destroy();
  if (!drained) return;
  rooms.draining.set(room.id, drained);
  void drained.then(() => {
    if (rooms.draining.get(room.id) === drained) rooms.draining.delete(room.id);
  });
}

const DOCUMENT = 'SELECT id, groupId, epoch, changedAt FROM Document WHERE id = ?';
const SNAPSHOT = 'SELECT seq, state AS bytes FROM DocumentSnapshot WHERE documentId = ?';
const ROWS = 'SELECT seq, bytes FROM DocumentUpdate WHERE documentId = ? AND seq > ? ORDER BY seq';

interface Row {
  seq: number;
  bytes: Uint8Array;
}

function load(documentId: string): Room {
  const started = performance.now();
  const room = readRoom(documentId);
  rooms.open.set(documentId, room);
  noteLoad(performance.now() - started);
  return room;
}
