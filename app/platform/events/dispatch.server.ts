import { now } from '../clock.ts';
import { db, isStorageFailure, onCommit, transaction } from '../db/db.server.ts';
import { log } from '../log.server.ts';
import { takeRecorded } from './record.server.ts';
import { type Handlers, type LiveHandlers, registry } from './subscribe.server.ts';
import type { EventType, StoredEvent } from './types.ts';

const BATCH = 100;
/** Other processes' events are noticed within this time. */
const POLL_MS = 100;
/** What failed before is looked at again this often. */
const RETRY_TICKS = 10;
/** With growing pauses that is about half an hour. */
const GIVE_UP_AFTER = 15;

type Row = Awaited<ReturnType<typeof db.event.findMany>>[number];

let running = false;
let again = false;
let live = false;
let liveAgain = false;
let stopped = true;
let liveSeq = 0;
let ticks = 0;
let timer: NodeJS.Timeout | undefined;

/** Starts delivering events to subscribers: at every commit of this process and by polling for others'. */
export async function startDispatcher(): Promise<void> {
  liveSeq = await lastSeq();
  await enrol(liveSeq);
  stopped = false;
  onCommit(() => {
    if (takeRecorded()) poke();
  });
  timer = setInterval(() => void poll(), POLL_MS);
  timer.unref();
  poke();
}

/** A subscriber that was never here before begins with what happens from now on: no mails about old meetings. */
async function enrol(seq: number): Promise<void> {
  await transaction('enrol subscribers', async (tx) => {
    for (const subscriber of registry.durable.keys()) {
      await tx.subscriberCursor.upsert({ where: { subscriber }, create: { subscriber, seq }, update: {} });
    }
  });
}

async function lastSeq(): Promise<number> {
  const last = await db.event.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return last?.seq ?? 0;
}

export function stopDispatcher(): void {
  stopped = true;
  clearInterval(timer);
}

/** Delivers everything that is due and waits for it; for the seed and for tests. */
export async function drainEvents(): Promise<void> {
  for (const [name, handlers] of registry.durable) {
    while (await deliverNext(name, handlers)) {
      // each turn delivers one batch
    }
  }
}

async function poll(): Promise<void> {
  ticks += 1;
  const seq = await lastSeq().catch(() => liveSeq);
  if (seq > liveSeq || ticks % RETRY_TICKS === 0) poke();
}

function poke(): void {
  if (stopped) return;
  void runLive();
  if (running) {
    again = true;
    return;
  }
  running = true;
  setImmediate(run);
}

async function run(): Promise<void> {
  try {
    do {
      again = false;
      for (const [name, handlers] of registry.durable) {
        if (await deliverNext(name, handlers)) again = true;
      }
    } while (again && !stopped);
  } catch (error) {
    log.error({ err: errorName(error) }, 'event delivery stopped for now');
  } finally {
    running = false;
  }
}

/** On its own way, so that a lost right does not wait behind mails and indexing. */
async function runLive(): Promise<void> {
  if (live) {
    liveAgain = true;
    return;
  }
  live = true;
  try {
    do {
      liveAgain = false;
      await deliverLive();
    } while (liveAgain && !stopped);
  } catch (error) {
    log.error({ err: errorName(error) }, 'live delivery stopped for now');
  } finally {
    live = false;
  }
}

async function deliverLive(): Promise<void> {
  const rows = await db.event.findMany({
    where: { seq: { gt: liveSeq } },
    orderBy: { seq: 'asc' },
    take: BATCH,
  });
  for (const row of rows) {
    liveSeq = row.seq;
    const event = stored(row);
    for (const [name, handlers] of registry.live) {
      const handle = handlers[event.type as keyof LiveHandlers] as ((e: StoredEvent) => unknown) | undefined;
      try {
        await handle?.(event);
      } catch (error) {
        log.error({ subscriber: name, seq: row.seq, err: errorName(error) }, 'live subscriber failed');
      }
    }
  }
  if (rows.length === BATCH) liveAgain = true;
}

/** One batch for one subscriber; true when there may be more. */
async function deliverNext(name: string, handlers: Handlers): Promise<boolean> {
  const types = Object.keys(handlers);
  const cursor = await db.subscriberCursor.findUnique({ where: { subscriber: name } });
  if (cursor && cursor.retryAt > now()) return false;
  const due = await db.event.findMany({
    where: { seq: { gt: cursor?.seq ?? 0 }, type: { in: types } },
    orderBy: { seq: 'asc' },
    take: BATCH,
  });
  for (const row of due) {
    if (stopped && running) return false;
    if (!(await deliverOne(name, handlers, row))) return false;
  }
  return due.length === BATCH;
}

async function deliverOne(name: string, handlers: Handlers, row: Row): Promise<boolean> {
  const event = stored(row);
  const handle = handlers[event.type as keyof Handlers] as
    | ((tx: unknown, e: StoredEvent) => Promise<void>)
    | undefined;
  try {
    await transaction(`deliver ${name}`, async (tx) => {
      const cursor = await tx.subscriberCursor.findUnique({ where: { subscriber: name } });
      if ((cursor?.seq ?? 0) >= row.seq) return;
      await handle?.(tx, event);
      const read = { seq: row.seq, failures: 0, lastError: '', retryAt: now() };
      await tx.subscriberCursor.upsert({
        where: { subscriber: name },
        create: { subscriber: name, ...read },
        update: read,
      });
    });
    return true;
  } catch (error) {
    return noteFailure(name, row.seq, error);
  }
}

/**
 * Notes a failure for a later attempt. True when the event is given up after many, so that the ones behind it are
 * not held back for ever; a disk that cannot be written never counts as the event's own fault.
 */
async function noteFailure(name: string, seq: number, error: unknown): Promise<boolean> {
  const lastError = errorName(error);
  log.error({ subscriber: name, seq, err: lastError }, 'subscriber failed, will retry');
  return transaction(`retry ${name}`, async (tx) => {
    const cursor = await tx.subscriberCursor.findUnique({ where: { subscriber: name } });
    const failures = (cursor?.failures ?? 0) + 1;
    const givenUp = failures >= GIVE_UP_AFTER && !isStorageFailure(error);
    if (givenUp) log.fatal({ subscriber: name, seq, err: lastError }, 'event given up');
    const pause = Math.min(300_000, 500 * 2 ** Math.min(failures, 10));
    const failed = givenUp
      ? { seq, failures: 0, lastError, retryAt: now() }
      : { failures, lastError, retryAt: new Date(now().getTime() + pause) };
    await tx.subscriberCursor.upsert({
      where: { subscriber: name },
      create: { subscriber: name, seq: 0, ...failed },
      update: failed,
    });
    return givenUp;
  });
}

function stored(row: Row): StoredEvent {
  return {
    seq: row.seq,
    id: row.id,
    type: row.type as EventType,
    actorId: row.actorId,
    actorRole: row.actorRole,
    objectType: row.objectType,
    objectId: row.objectId,
    payload: JSON.parse(row.payload),
    at: row.at.toISOString(),
  };
}

function errorName(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${error.message.split('\n').at(-1)}`.slice(0, 300)
    : 'unknown';
}
