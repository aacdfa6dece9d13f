import { setImmediate as nextTurn } from 'node:timers/promises';
import { log } from '#app/platform/log.server.ts';
import { judge } from './access.server.ts';
import { announce, leave } from './people.server.ts';
import type { Member, Room } from './room.server.ts';
import { openRooms } from './rooms.server.ts';

interface Whose {
  personId?: string;
  groupId?: string;
}

/** With all tabs of a large server at once, nobody's change must wait for it. */
const AT_ONCE = 50;

/** Asks again what every open tab of these people or this group may do: read only in place, or out. */
export async function rejudge({ personId, groupId }: Whose): Promise<void> {
  const affected = [...openRooms()]
    .filter((room) => groupId === undefined || room.groupId === groupId)
    .flatMap((room) => [...room.members.values()].map((member) => ({ room, member })))
    .filter(({ member }) => personId === undefined || member.personId === personId);
  for (const [i, { room, member }] of affected.entries()) {
    if (i > 0 && i % AT_ONCE === 0) await nextTurn();
    if (room.members.get(member.socket.id) === member) rejudgeMember(room, member);
  }
}

function rejudgeMember(room: Room, member: Member): void {
  try {
    const judged = judge(member.personId, member.sessionId, room.id);
    if (judged === 'signed-out') {
      member.socket.disconnect(true);
      return;
    }
    const access = judged?.access ?? 'none';
    if (judged) room.frozen = judged.frozen;
    if (access === member.access) return;
    member.access = access;
    member.presence.access = access;
    member.socket.emit('document:access', { documentId: room.id, access });
    if (access === 'none') leave(room, member);
    else announce(room, member);
  } catch (error) {
    log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'rights could not be judged again');
  }
}
