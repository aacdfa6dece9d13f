import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import { compact } from './compact.server.ts';
import { rejudge } from './rejudge.server.ts';
import type { Room } from './room.server.ts';
import { forgetRoom, openRooms } from './rooms.server.ts';

const SWEEP_MS = 5_000;
/** A room nobody is in is kept this long: a reload finds it warm. */
const KEEP_MS = 30_000;
const COMPACT_ROWS = 300;
/** Rights change by events; this catches what has no event, a session that simply expires. */
const REJUDGE_EVERY = 12;

const state = singleton('document sweep', () => ({ timer: null as NodeJS.Timeout | null, turn: 0 }));

export function startSweep(): void {
  if (state.timer) return;
  state.timer = setInterval(() => {
    state.turn += 1;
    void sweep().catch((error: unknown) => {
      log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'document sweep failed');
    });
    if (state.turn % REJUDGE_EVERY === 0) void rejudge({});
  }, SWEEP_MS);
  state.timer.unref();
}

/** Folds long logs and forgets rooms that nobody uses; a room with unsaved changes stays whatever happens. */
export async function sweep(keepMs = KEEP_MS): Promise<void> {
  for (const room of [...openRooms()]) {
    try {
      await sweepRoom(room, keepMs);
    } catch (error) {
      log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'a document could not be swept');
    }
  }
}

async function sweepRoom(room: Room, keepMs: number): Promise<void> {
  const isIdle = () => room.members.size === 0 && now().getTime() - room.usedAt >= keepMs;
  if (isIdle() || room.seq - room.snapshotSeq >= COMPACT_ROWS) await compact(room);
  if (isIdle() && room.waiting === 0 && room.seq === room.snapshotSeq) forgetRoom(room);
}
