import { isSending } from './broadcast.server.ts';
import type { Checked } from './protocol.ts';
import type { Member, Room } from './room.server.ts';

/** The fingerprint of what this member was sent: only while nothing waits, neither for the disk nor for the wire. */
export function check(room: Room, member: Member): Checked {
  const quiet = room.waiting === 0 && !isSending(room) && member.behind === null;
  return { ok: true, fingerprint: quiet ? room.fingerprint() : null };
}
