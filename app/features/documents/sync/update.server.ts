import { log } from '#app/platform/log.server.ts';
import { append, settled } from './append.server.ts';
import { broadcast, type DocumentServer } from './broadcast.server.ts';
import { spend } from './budget.server.ts';
import { inspectUpdate } from './inspect.server.ts';
import { MAX_DOCUMENT_BYTES, MAX_UPDATE_BYTES, type Refusal, type UpdateReply } from './protocol.ts';
import type { Changed, Member, Room } from './room.server.ts';
import { forgetRoom } from './rooms.server.ts';
import { judgeMark, readSuggestionsOfLog, rememberSuggestions } from './suggestion-authors.server.ts';
import { Hostile } from './wire.server.ts';

type Reply = (answer: UpdateReply) => void;

/** Takes a member's change: judge, apply, append, and only after the commit acknowledge and pass it on. */
export function takeUpdate(
  io: DocumentServer,
  room: Room,
  member: Member,
  bytes: Uint8Array,
  reply: Reply,
): void {
  const taken = admit(io, room, member, bytes);
  if (taken.refused) {
    reply({ ok: false, reason: taken.refused });
    if (taken.hostile) throw new Hostile(taken.hostile);
    return;
  }
  const { changed } = taken;
  append({
    room,
    authorId: member.personId,
    bytes: changed?.fresh ?? null,
    settle: (saved) => {
      if (!saved) {
        abandon(io, room);
        return;
      }
      reply({ ok: true, seq: saved.seq, at: saved.at.toISOString() });
      if (changed) broadcast(room, changed.fresh, changed.tidied ? null : member.socket.id);
    },
  });
}

type Admitted = { refused: Refusal; hostile?: string } | { refused?: never; changed: Changed | null };

function admit(io: DocumentServer, room: Room, member: Member, bytes: Uint8Array): Admitted {
  if (member.access !== 'write') return { refused: room.frozen ? 'frozen' : 'read-only' };
  if (bytes.byteLength > MAX_UPDATE_BYTES || isFull(room, bytes)) return { refused: 'too-large' };
  if (!spend(member.personId, bytes.byteLength)) return { refused: 'trouble' };
  const verdict = verdictOn(room, member, bytes);
  if (verdict === 'unsure') return lookUp(room);
  if (verdict === 'gap' || verdict === 'too-large') return { refused: verdict };
  if (verdict !== 'ok') return { refused: 'content', hostile: verdict };
  const changed = applyTo(io, room, member, bytes);
  return changed === 'failed' ? { refused: 'gap' } : { changed };
}

/** Forgets a cache that is no more to be trusted; everybody joins anew, from the log. */
export function abandon(io: DocumentServer, room: Room): void {
  forgetRoom(room, room.waiting > 0 ? settled(room) : undefined);
  io.to(room.channel).emit('document:rejoin', { documentId: room.id });
  io.in(room.channel).socketsLeave(room.channel);
  room.members.clear();
}

/** The sender comes back in a moment; by then it is known what once stood in the document. */
function lookUp(room: Room): Admitted {
  readSuggestionsOfLog(room).catch((error: unknown) => {
    log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'a log could not be read');
  });
  return { refused: 'trouble' };
}

function verdictOn(room: Room, member: Member, bytes: Uint8Array): ReturnType<typeof inspectUpdate> {
  try {
    rememberSuggestions(room);
    return inspectUpdate(room.doc, bytes, (key, value) => judgeMark(room, member, key, value));
  } catch {
    return 'malformed';
  }
}

function isFull(room: Room, bytes: Uint8Array): boolean {
  if (room.bytes + bytes.byteLength <= MAX_DOCUMENT_BYTES) return false;
  room.encode();
  return room.bytes + bytes.byteLength > MAX_DOCUMENT_BYTES;
}

function applyTo(
  io: DocumentServer,
  room: Room,
  { personId }: Member,
  bytes: Uint8Array,
): Changed | null | 'failed' {
  try {
    return room.change(bytes, personId);
  } catch (error) {
    log.error(
      { err: error instanceof Error ? error.name : 'unknown' },
      'a judged change could not be applied',
    );
    abandon(io, room);
    return 'failed';
  }
}
