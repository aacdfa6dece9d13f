import { log } from '#app/platform/log.server.ts';
import type { DocumentSocket, Member, Room } from './room.server.ts';

/** From here on a socket that does not read is left out until it has caught up. */
export const STALE_BYTES = 1_000_000;
/** Nobody's connection may hold more of our memory. */
export const MAX_BACKLOG_BYTES = 8_000_000;
/** It reads again: it joins anew and gets exactly what it lacks. */
const CAUGHT_UP_BYTES = 64_000;
const LOOK_MS = 250;

interface Connection {
  writeBuffer: { data?: unknown }[];
  transport: { writable: boolean; socket?: { bufferedAmount?: number; terminate?: () => void } };
}

/** What waits in this process for a socket to read it, in bytes. */
export function backlog(socket: DocumentSocket): number {
  const { transport, writeBuffer } = socket.conn as unknown as Connection;
  if (transport.writable) return 0;
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) bytes += sizeOf(data);
  return bytes;
}

/** Ends a connection at once; a polite goodbye would wait behind all that it does not read. */
export function cut(socket: DocumentSocket): void {
  const unread = backlog(socket) > 0;
  const { transport } = socket.conn as unknown as Connection;
  socket.disconnect(true);
  if (unread) transport.socket?.terminate?.();
}

/** Whether this member is sent what happens; one who does not read is left out, and dropped when that does not help. */
export function keepsUp(room: Room, member: Member): boolean {
  if (member.behind) return false;
  const bytes = backlog(member.socket);
  if (bytes < STALE_BYTES) return true;
  member.behind = 'left out';
  log.info({ bytes }, 'a slow socket is left out');
  look(room, member);
  return false;
}

/** Waits until it has read what was under way for it. */
function look(room: Room, member: Member): void {
  const timer = setTimeout(() => {
    if (room.members.get(member.socket.id) !== member) return;
    const bytes = backlog(member.socket);
    if (bytes > MAX_BACKLOG_BYTES) {
      log.warn({ bytes }, 'a socket that does not read was dropped');
      cut(member.socket);
      return;
    }
    if (bytes < CAUGHT_UP_BYTES && member.behind === 'left out') {
      member.behind = 'called back';
      member.socket.emit('document:rejoin', { documentId: room.id });
    }
    look(room, member);
  }, LOOK_MS);
  timer.unref();
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return ArrayBuffer.isView(data) ? data.byteLength : 0;
}
