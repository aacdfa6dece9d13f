import { singleton } from '#app/platform/singleton.server.ts';
import { noteLeaving } from '../versions/visits.server.ts';
import type { Presence } from './protocol.ts';
import type { Member, Room } from './room.server.ts';
import { tell } from './tell.server.ts';

const CARET_WINDOW_MS = 50;

const moved = singleton('document carets', () => new Map<Room, Set<Member>>());

export function peopleIn(room: Room): Presence[] {
  return [...room.members.values()].map((member) => member.presence);
}

/** Tells the others that a member came or changed. Carets that move often are gathered for 50 ms. */
export function announce(room: Room, member: Member): void {
  const waiting = moved.get(room);
  if (waiting) {
    waiting.add(member);
    return;
  }
  moved.set(room, new Set([member]));
  setTimeout(() => {
    const here = [...(moved.get(room) ?? [])].filter((m) => room.members.get(m.socket.id) === m);
    moved.delete(room);
    if (here.length === 0) return;
    tell(room, 'document:people', { documentId: room.id, here: here.map((m) => m.presence), gone: [] });
  }, CARET_WINDOW_MS);
}

/** Takes a member out, at once for everybody. */
export function leave(room: Room, member: Member): void {
  if (room.members.get(member.socket.id) !== member) return;
  room.members.delete(member.socket.id);
  noteLeaving(member, room.id, room.seq);
  room.touch();
  member.parts = [];
  void member.socket.leave(room.channel);
  tell(room, 'document:people', { documentId: room.id, here: [], gone: [member.presence.id] });
}
