import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#app/platform/log.server.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import { unsavedChanges } from './append.server.ts';
import { compact } from './compact.server.ts';
import { openRooms } from './rooms.server.ts';

const state = singleton('document shutdown', () => ({ stopping: false }));

export function isStopping(): boolean {
  return state.stopping;
}

/**
 * Takes no more changes and waits until all that were taken are on disk. True when they are; after `patienceMs`
 * false, and the process must end with an exit code that says so.
 */
export async function flushDocuments(patienceMs = 8_000): Promise<boolean> {
  state.stopping = true;
  const deadline = performance.now() + patienceMs;
  while (unsavedChanges() > 0 && performance.now() < deadline) await pause(20);
  if (unsavedChanges() > 0) {
    log.error({ changes: unsavedChanges() }, 'stopping with unsaved changes');
    return false;
  }
  for (const room of openRooms()) await compact(room).catch(() => undefined);
  return true;
}

/** For tests that stop and start in one process. */
export function resumeDocuments(): void {
  state.stopping = false;
}
