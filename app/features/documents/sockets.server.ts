import type { Socket } from 'socket.io';
import { onConnection } from '#app/platform/realtime/server.server.ts';
import type { DocumentServer } from './sync/broadcast.server.ts';
import { check } from './sync/check.server.ts';
import { connectEngine } from './sync/engine.server.ts';
import { frame } from './sync/frame.server.ts';
import { measureDocuments } from './sync/gauges.server.ts';
import { join } from './sync/join.server.ts';
import { announce, leave } from './sync/people.server.ts';
import { asBytes, type Caret, MAX_CARET_BYTES, MAX_UPDATE_BYTES, PART_BYTES } from './sync/protocol.ts';
import type { DocumentSocket, Member, Room } from './sync/room.server.ts';
import { openRooms, roomIfOpen } from './sync/rooms.server.ts';
import { isStopping } from './sync/shutdown.server.ts';
import { startSweep } from './sync/sweep.server.ts';
import { takeUpdate } from './sync/update.server.ts';
import { Hostile, listen, refuseReserved, uuidOf } from './sync/wire.server.ts';

/** Documents' part of every connection. */
export function registerDocumentSockets(): void {
  onConnection((io, socket: Socket) => serveDocuments(io, socket));
  startSweep();
  measureDocuments();
}

export function serveDocuments(io: DocumentServer, socket: DocumentSocket): void {
  connectEngine(io);
  refuseReserved(socket);

  listen(socket, 'document:join', async (message, reply) => {
    if (isStopping()) return reply({ ok: false, reason: 'stopping' });
    reply(await join(socket, message));
  });

  listen(socket, 'document:leave', (message) => {
    const found = membership(socket, message);
    if (found) leave(found.room, found.member);
  });

  listen(socket, 'document:update', (message, reply) => {
    const bytes = asBytes(message.bytes, MAX_UPDATE_BYTES);
    if (!bytes) throw new Hostile('no bytes');
    const found = membership(socket, message);
    if (!found || isStopping()) return reply({ ok: false, reason: found ? 'stopping' : 'not-joined' });
    takeUpdate(io, found.room, found.member, bytes, reply);
  });

  listen(socket, 'document:part', (message, reply) => {
    const part = partOf(message);
    const found = membership(socket, message);
    if (!found || isStopping()) return reply({ ok: false, reason: found ? 'stopping' : 'not-joined' });
    const whole = gather(found.member, part);
    if (whole) takeUpdate(io, found.room, found.member, whole, reply);
    else reply({ ok: true, more: true });
  });

  listen(socket, 'document:check', (message, reply) => {
    const found = membership(socket, message);
    reply(found ? check(found.room, found.member) : { ok: false, reason: 'not-joined' });
  });

  listen(socket, 'document:caret', (message) => {
    const caret = caretOf(message.caret);
    const found = membership(socket, message);
    if (!found) return;
    found.member.presence.caret = caret;
    announce(found.room, found.member);
  });

  socket.on('disconnect', () => {
    for (const room of openRooms()) {
      const member = room.members.get(socket.id);
      if (member) leave(room, member);
    }
  });
}

function membership(
  socket: DocumentSocket,
  message: Record<string, unknown>,
): { room: Room; member: Member } | undefined {
  const room = roomIfOpen(uuidOf(message.documentId));
  const member = room?.members.get(socket.id);
  return room && member ? { room, member } : undefined;
}

interface Part {
  index: number;
  count: number;
  bytes: Uint8Array;
}

function partOf(message: Record<string, unknown>): Part {
  const { index, count } = message;
  const bytes = asBytes(message.bytes, PART_BYTES);
  const most = Math.ceil(MAX_UPDATE_BYTES / PART_BYTES);
  const whole = Number.isInteger(index) && Number.isInteger(count);
  if (!bytes || !whole || Number(count) > most || Number(index) < 0 || Number(index) >= Number(count)) {
    throw new Hostile('bad part');
  }
  return { index: Number(index), count: Number(count), bytes };
}

/** The whole change when this was its last part. */
function gather(member: Member, part: Part): Uint8Array | null {
  if (part.index === 0) member.parts = [];
  if (part.index !== member.parts.length) throw new Hostile('part out of order');
  member.parts.push(part.bytes);
  if (member.parts.length < part.count) return null;
  const whole = Buffer.concat(member.parts);
  member.parts = [];
  return whole;
}

function caretOf(value: unknown): Caret | null {
  if (value === null) return null;
  const { anchor, head } = (typeof value === 'object' ? value : {}) as Record<string, unknown>;
  const bytes = { anchor: asBytes(anchor, MAX_CARET_BYTES), head: asBytes(head, MAX_CARET_BYTES) };
  if (!bytes.anchor || !bytes.head) throw new Hostile('bad caret');
  return { anchor: frame(bytes.anchor), head: frame(bytes.head) };
}
