import { keepsUp } from './backlog.server.ts';
import { packetOf } from './packet.server.ts';
import type { ServerEvents } from './protocol.ts';
import type { DocumentSocket, Room } from './room.server.ts';

interface Connection {
  write(bytes: Buffer, options: { compress: boolean; wsPreEncodedFrame: Buffer[] }): void;
}

/** Sends one message to everybody in the room who keeps up, but not to the socket `except`; made once for all. */
export function tell<E extends keyof ServerEvents>(
  room: Room,
  event: E,
  message: Parameters<ServerEvents[E]>[0],
  except: string | null = null,
): void {
  if (room.members.size === 0) return;
  const { bytes, frame } = packetOf(event, message);
  const options = { compress: false, wsPreEncodedFrame: [frame] };
  for (const member of room.members.values()) {
    if (member.socket.id !== except && keepsUp(room, member))
      connectionOf(member.socket).write(bytes, options);
  }
}

function connectionOf(socket: DocumentSocket): Connection {
  return socket.conn as unknown as Connection;
}
