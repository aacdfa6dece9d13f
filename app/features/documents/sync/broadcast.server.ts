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
}

const outgoing = singleton('document broadcast', () => new WeakMap<Room, Outgoing>());

/** Sends saved changes to everybody in the room but the socket `from`; those of one commit travel together. */
export function broadcast(room: Room, update: Uint8Array, from: string | null): void {
  const out = outgoing.get(room) ?? { updates: [], from };
  outgoing.set(room, out);
  if (out.updates.length === 0) {
    out.from = from;
    // After the promises of this commit: who was let in because of it has the answer to its join by then.
    process.nextTick(flush, room, out);
  } else if (out.from !== from) out.from = null;
  out.updates.push(update);
}

/** Whether a saved change waits to be sent. */
export function isSending(room: Room): boolean {
  return (outgoing.get(room)?.updates.length ?? 0) > 0;
}

function flush(room: Room, out: Outgoing): void {
  const { updates, from } = out;
  out.updates = [];
  const at = room.savedAt.toISOString();
  tell(
    room,
    'document:updates',
    { documentId: room.id, updates: updates.map(frame), seq: room.seq, at },
    from,
  );
}
