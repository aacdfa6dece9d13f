import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { textOf } from '../content/json.ts';
import type { Room } from './room.server.ts';

/**
 * Writes the fold of the log, so that opening the document does not replay it. The log itself stays: it says who
 * wrote what, and a wrong fold can always be made again. Does nothing while changes wait for the disk.
 */
export async function compact(room: Room): Promise<void> {
  if (room.waiting > 0 || room.seq === room.snapshotSeq) return;
  const content = room.content();
  const snapshot = {
    seq: room.seq,
    state: room.encode() as Uint8Array<ArrayBuffer>,
    json: JSON.stringify(content),
    text: textOf(content),
    at: now(),
  };
  await db.documentSnapshot.upsert({
    where: { documentId: room.id },
    create: { documentId: room.id, ...snapshot },
    update: snapshot,
    select: { seq: true },
  });
  room.snapshotSeq = snapshot.seq;
}
