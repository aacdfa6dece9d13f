import { now } from '../clock.ts';
import { db, isStorageFailure, transaction } from '../db/db.server.ts';
import { log } from '../log.server.ts';
import { type EventRow, errorName, stored } from './stored-event.server.ts';
import type { Handlers } from './subscribe.server.ts';
import type { StoredEvent } from './types.ts';

const BATCH = 100;
/** With growing pauses that is about half an hour. */
const GIVE_UP_AFTER = 15;

/** One batch for one subscriber; true when there may be more. */
export async function deliverNext(
  name: string,
  handlers: Handlers,
  goOn: () => boolean = () => true,
): Promise<boolean> {
  const types = Object.keys(handlers);
  const cursor = await db.subscriberCursor.findUnique({ where: { subscriber: name } });
  if (cursor && cursor.retryAt > now()) return false;
  const due = await db.event.findMany({
    where: { seq: { gt: cursor?.seq ?? 0 }, type: { in: types } },
    orderBy: { seq: 'asc' },
    take: BATCH,
  });
  for (const row of due) {
    if (!goOn()) return false;
    if (!(await deliverOne(name, handlers, row))) return false;
  }
  return due.length === BATCH;
}

async function deliverOne(name: string, handlers: Handlers, row: EventRow): Promise<boolean> {
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
