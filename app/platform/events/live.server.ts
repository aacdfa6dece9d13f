import { db } from '../db/db.server.ts';
import { log } from '../log.server.ts';
import { errorName, stored } from './stored-event.server.ts';
import { type LiveHandlers, registry } from './subscribe.server.ts';
import type { StoredEvent } from './types.ts';

const BATCH = 100;

let seen = 0;
let running = false;
let again = false;

/** Live subscribers hear of the events after this one. */
export function startLive(seq: number): void {
  seen = seq;
}

/** The last event that live subscribers were told of. */
export function liveSeq(): number {
  return seen;
}

/** Tells live subscribers what is new; on its own way, so that a lost right does not wait behind mails and indexing. */
export async function runLive(): Promise<void> {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    do {
      again = false;
      await deliverLive();
    } while (again);
  } catch (error) {
    log.error({ err: errorName(error) }, 'live delivery stopped for now');
  } finally {
    running = false;
  }
}

async function deliverLive(): Promise<void> {
  const rows = await db.event.findMany({
    where: { seq: { gt: seen } },
    orderBy: { seq: 'asc' },
    take: BATCH,
  });
  for (const row of rows) {
    seen = row.seq;
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
  if (rows.length === BATCH) again = true;
}
