import type { Server } from 'socket.io';
import { singleton } from '#app/platform/singleton.server.ts';
import { frame } from './frame.server.ts';
import type { ClientEvents, ServerEvents } from './protocol.ts';
import type { Room } from './room.server.ts';
import { tell } from './tell.server.ts';

export type DocumentServer = Server<ClientEvents, ServerEvents>;

interface Outgoing {
  updates: Uint8Array[];
  /** The one socket they all came from, which has them already. */
  from: string | null;
  timer: NodeJS.Timeout | null;
  /** When the last frames left. */
  times: number[];
}

const BUSY_FRAMES_PER_SECOND = 50;
const BUSY_WINDOW_MS = 16;

const outgoing = singleton('document broadcast', () => new WeakMap<Room, Outgoing>());

/** Sends a saved change to everybody in the room but the socket `from`: at once while it is quiet, up to 16 ms later when it is busy. */
export function broadcast(room: Room, update: Uint8Array, from: string | null): void {
  const out = outgoing.get(room) ?? { updates: [], from, timer: null, times: [] };
  outgoing.set(room, out);
  if (out.updates.length === 0) out.from = from;
  else if (out.from !== from) out.from = null;
  out.updates.push(update);
  if (out.timer) return;
  if (isBusy(out)) out.timer = setTimeout(flush, BUSY_WINDOW_MS, room, out);
  else flush(room, out);
}

/** Whether a saved change waits to be sent. */
export function isSending(room: Room): boolean {
  return (outgoing.get(room)?.updates.length ?? 0) > 0;
}

function flush(room: Room, out: Outgoing): void {
  out.timer = null;
  const { updates, from } = out;
  out.updates = [];
  out.times.push(performance.now());
  const at = room.savedAt.toISOString();
  tell(
    room,
    'document:updates',
    { documentId: room.id, updates: updates.map(frame), seq: room.seq, at },
    from,
  );
}

function isBusy(out: Outgoing): boolean {
  const since = performance.now() - 1_000;
  while (out.times.length > 0 && (out.times[0] ?? 0) < since) out.times.shift();
  return out.times.length >= BUSY_FRAMES_PER_SECOND;
}
