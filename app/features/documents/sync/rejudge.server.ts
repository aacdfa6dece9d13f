import { log } from '#app/platform/log.server.ts';
import { judge } from './access.server.ts';
import { announce, leave } from './people.server.ts';
import type { Member, Room } from './room.server.ts';
import { openRooms } from './rooms.server.ts';

interface Whose {
  personId?: string;
  groupId?: string;
}

/** Asks again what every open tab of these people or this group may do: read only in place, or out. */
export async function rejudge({ personId, groupId }: Whose): Promise<void> {
  const affected = [...openRooms()]
    .filter((room) => groupId === undefined || room.groupId === groupId)
    .flatMap((room) => [...room.members.values()].map((member) => ({ room, member })))
    .filter(({ member }) => personId === undefined || member.personId === personId);
  await Promise.all(affected.map(({ room, member }) => rejudgeMember(room, member)));
}

/** Asks again for one open tab. */
export async function rejudgeMember(room: Room, member: Member): Promise<void> {
  try {
    const judged = await judge(member.personId, member.sessionId, room.id);
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
