import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import { noteLoad } from './load-time.server.ts';
import { Room } from './room.server.ts';

const rooms = singleton('document rooms', () => ({
  opening: new Map<string, Promise<Room>>(),
  open: new Map<string, Room>(),
}));

/** The room of a document; loads it once, however many ask. Throws `not_found`. */
export async function openRoom(documentId: string): Promise<Room> {
  const open = rooms.open.get(documentId);
  if (open) {
    open.touch();
    return open;
  }
  let opening = rooms.opening.get(documentId);
  if (!opening) {
    opening = load(documentId).finally(() => rooms.opening.delete(documentId));
    rooms.opening.set(documentId, opening);
  }
  return opening;
}

export function openRooms(): Iterable<Room> {
  return rooms.open.values();
}

export function roomIfOpen(documentId: string): Room | undefined {
  return rooms.open.get(documentId);
}

/** The next one who asks loads the document anew. */
export function forgetRoom(room: Room): void {
  if (rooms.open.get(room.id) === room) rooms.open.delete(room.id);
  room.doc.destroy();
}

async function load(documentId: string): Promise<Room> {
  const started = performance.now();
  const document = await db.document.findUnique({
    where: { id: documentId },
    select: { id: true, groupId: true, epoch: true, changedAt: true },
  });
  if (!document) throw new AppError('not_found');
  const snapshot = await db.documentSnapshot.findUnique({
    where: { documentId },
    select: { seq: true, state: true },
  });
  const snapshotSeq = snapshot?.seq ?? 0;
  const rows = await db.documentUpdate.findMany({
    where: { documentId, seq: { gt: snapshotSeq } },
    orderBy: { seq: 'asc' },
    select: { seq: true, bytes: true },
  });
  const seq = rows.at(-1)?.seq ?? snapshotSeq;
  const updates = rows.map((row) => row.bytes);
  if (snapshot) updates.unshift(snapshot.state);
  const room = new Room({ ...document, seq, snapshotSeq }, updates);
  rooms.open.set(documentId, room);
  noteLoad(performance.now() - started);
  return room;
}
