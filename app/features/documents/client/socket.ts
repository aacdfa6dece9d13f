import { io, type Socket } from 'socket.io-client';
import parser from 'socket.io-msgpack-parser';
import type { ClientEvents, ServerEvents } from '../sync/protocol.ts';

export type DocumentSocket = Socket<ServerEvents, ClientEvents>;

let socket: DocumentSocket | null = null;
let users = 0;

/** The one connection of this tab; it closes when nobody uses it. */
export function takeSocket(): DocumentSocket {
  socket ??= io({
    parser,
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
    randomizationFactor: 0.5,
  });
  users += 1;
  socket.connect();
  return socket;
}

export function returnSocket(): void {
  users -= 1;
  if (users === 0) socket?.disconnect();
}
