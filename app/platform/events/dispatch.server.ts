import { db, onCommit, transaction } from '../db/db.server.ts';
import { log } from '../log.server.ts';
import { deliverNext } from './deliver.server.ts';
import { liveSeq, runLive, startLive } from './live.server.ts';
import { takeRecorded } from './record.server.ts';
import { errorName } from './stored-event.server.ts';
import { registry } from './subscribe.server.ts';

/** Other processes' events are noticed within this time. */
const POLL_MS = 100;
/** What failed before is looked at again this often. */
const RETRY_TICKS = 10;

let running = false;
let again = false;
let stopped = true;
let ticks = 0;
let timer: NodeJS.Timeout | undefined;

/** Starts delivering events to subscribers: at every commit of this process and by polling for others'. */
export async function startDispatcher(): Promise<void> {
  const seq = await lastSeq();
  startLive(seq);
  await enrol(seq);
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
  const seq = await lastSeq().catch(() => 0);
  if (seq > liveSeq() || ticks % RETRY_TICKS === 0) poke();
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
        if (await deliverNext(name, handlers, () => !stopped)) again = true;
      }
    } while (again && !stopped);
  } catch (error) {
    log.error({ err: errorName(error) }, 'event delivery stopped for now');
  } finally {
    running = false;
  }
}
