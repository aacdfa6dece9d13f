import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { log } from '#app/platform/log.server.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import { type Written, writeRows } from './log.server.ts';
import { Pace } from './pace.server.ts';
import type { Room } from './room.server.ts';

export interface Saved {
  seq: number;
  at: Date;
}

interface Entry {
  room: Room;
  authorId: string | null;
  /** Absent: nothing to write, but everything before it must be on disk. */
  bytes: Uint8Array | null;
  /** Called after the commit; with null when the log is no more the one that the change was meant for. */
  settle: (saved: Saved | null) => void;
}

const MAX_BATCH = 500;
const RETRY_MS = [100, 200, 400, 800, 1_600, 3_000];

const writer = singleton('document writer', () => ({
  queue: [] as Entry[],
  /** All that is queued, and what still waits for its room's pace. */
  unsaved: 0,
  pace: new Pace<Entry>(enqueue),
  running: null as Promise<void> | null,
  failures: 0,
  onTrouble: (_room: Room): void => undefined,
  onStale: (_room: Room): void => undefined,
}));

/** Who is told when a room's store fails and when it works again. */
export function onTrouble(listener: (room: Room) => void): void {
  writer.onTrouble = listener;
}

/** Who is told when a room turns out to lack rows that somebody else wrote to its log. */
export function onStale(listener: (room: Room) => void): void {
  writer.onStale = listener;
}

/** Queues a change for the log. Never gives up: a failing store is tried again until it takes the change. */
export function append(entry: Entry): void {
  entry.room.waiting += 1;
  writer.unsaved += 1;
  writer.pace.add(entry.room, entry);
}

function enqueue(entries: Entry[]): void {
  writer.queue.push(...entries);
  writer.running ??= run();
}

/** Changes that are not on disk yet. */
export function unsavedChanges(): number {
  return writer.unsaved;
}

/** Resolves when everything that is queued for this room now is on disk. */
export function settled(room: Room): Promise<void> {
  if (room.waiting === 0) return Promise.resolve();
  return new Promise((resolve) => append({ room, authorId: null, bytes: null, settle: () => resolve() }));
}

async function run(): Promise<void> {
  try {
    while (writer.queue.length > 0) {
      // What arrives in the same turn of the event loop, or while a commit is under way, shares a commit.
      await nextTurn();
      const batch = writer.queue.slice(0, MAX_BATCH);
      if (await attempt(batch)) continue;
      await attemptEachRoom(batch);
      const wait = RETRY_MS[Math.min(writer.failures, RETRY_MS.length) - 1] ?? 100;
      if (writer.queue.length > 0) await pause(wait);
    }
  } finally {
    // In the turn that saw the queue empty: whoever queues next begins anew.
    writer.running = null;
  }
}

/** One document's failure must not hold back the others. */
async function attemptEachRoom(batch: Entry[]): Promise<void> {
  const rooms = new Set(batch.map((entry) => entry.room));
  for (const room of rooms) {
    const own = batch.filter((entry) => entry.room === room);
    if (!(await attempt(own))) setTrouble(room, true);
  }
}

async function attempt(batch: Entry[]): Promise<boolean> {
  const changes = batch.flatMap(({ room, authorId, bytes }) =>
    bytes ? [{ documentId: room.id, epoch: room.epoch, authorId, bytes }] : [],
  );
  let written: Written;
  try {
    written = changes.length > 0 ? await writeRows(changes) : { at: new Date(), seqs: [] };
  } catch (error) {
    writer.failures += 1;
    log.error(
      { err: error instanceof Error ? error.name : 'unknown', failures: writer.failures },
      'append failed',
    );
    return false;
  }
  writer.failures = 0;
  const done = new Set(batch);
  writer.queue = writer.queue.filter((entry) => !done.has(entry));
  finish(batch, written);
  return true;
}

function finish(batch: Entry[], written: Written): void {
  const stale = new Set<Room>();
  let next = 0;
  for (const { room, bytes, settle } of batch) {
    room.waiting -= 1;
    writer.unsaved -= 1;
    const seq = bytes ? (written.seqs[next++] ?? null) : room.seq;
    if (bytes && seq !== null) {
      if (seq !== room.seq + 1) stale.add(room);
      room.seq = seq;
      room.savedAt = written.at;
    }
    tellAbout(() => {
      setTrouble(room, false);
      settle(seq === null ? null : { seq, at: room.savedAt });
    });
  }
  for (const room of stale) tellAbout(() => writer.onStale(room));
}

/** What is on disk stays there, whatever becomes of telling it. */
function tellAbout(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'a saved change could not be told');
  }
}

function setTrouble(room: Room, trouble: boolean): void {
  if (room.trouble === trouble) return;
  room.trouble = trouble;
  writer.onTrouble(room);
}
