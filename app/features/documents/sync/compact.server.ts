import { now } from '#app/platform/clock.ts';
import { storedDate, writePrepared } from '#app/platform/db/db.server.ts';
import { textOf } from '../content/json.ts';
import type { Room } from './room.server.ts';

const KEEP = `
  INSERT INTO DocumentSnapshot (documentId, seq, state, json, text, at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (documentId) DO UPDATE
  SET seq = excluded.seq, state = excluded.state, json = excluded.json, text = excluded.text, at = excluded.at`;

/**
 * Writes the fold of the log, so that opening the document does not replay it. The log itself stays: it says who
 * wrote what, and a wrong fold can always be made again. Does nothing while changes wait for the disk, nor for a room that was given up:
 * what is in it may be in no log.
 */
export async function compact(room: Room): Promise<void> {
  if (room.waiting > 0 || room.doc.isDestroyed || room.seq === room.snapshotSeq) return;
  const { id, seq } = room;
  const content = room.content();
  const state = room.encode();
  const at = storedDate(now());
  await writePrepared((prepare) => {
    prepare(KEEP).run(id, seq, state, JSON.stringify(content), textOf(content), at);
  });
  room.snapshotSeq = seq;
}
