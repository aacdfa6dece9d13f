import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import parser from 'socket.io-msgpack-parser';
import { foreignOrigin } from '../http/origin.server.ts';
import { readSession } from '../session/session.server.ts';
import { singleton } from '../singleton.server.ts';

export interface SocketIdentity {
  personId: string;
  sessionId: string;
}

type ConnectionHandler = (io: Server, socket: Socket) => void;

interface Realtime {
  io: Server | null;
  handlers: ConnectionHandler[];
}

const realtime = singleton<Realtime>('realtime', () => ({ io: null, handlers: [] }));

/** Frames larger than this close the socket; larger work travels in chunks. */
export const MAX_FRAME = 1_000_000;

/** A feature's part of every connection. */
export function onConnection(handler: ConnectionHandler): void {
  realtime.handlers.push(handler);
}

export function getIo(): Server | null {
  return realtime.io;
}

/** Who a socket belongs to, from the session its handshake carried. Rights are looked up, not kept here. */
export function identityOf(socket: Socket): SocketIdentity {
  return socket.data.identity as SocketIdentity;
}

/** Every socket of a person joins this room, so that one call reaches them all. */
export const personRoom = (personId: string) => `person:${personId}`;

/** Socket.IO on the web server's port. A handshake from another site or without a session is refused. */
export function attachRealtime(http: HttpServer): Server {
  const io = new Server(http, {
    parser,
    serveClient: false,
    maxHttpBufferSize: MAX_FRAME,
    pingInterval: 20_000,
    pingTimeout: 15_000,
    perMessageDeflate: false,
    allowRequest: (req, callback) => callback(null, !foreignOrigin(req)),
  });
  io.use(async (socket, next) => {
    try {
      const session = await readSession(socket.request.headers.cookie);
      if (!session) return next(new Error('signed-out'));
      socket.data.identity = { personId: session.personId, sessionId: session.sessionId };
      next();
    } catch {
      next(new Error('try-again'));
    }
  });
  io.on('connection', (socket) => {
    socket.join(personRoom(identityOf(socket).personId));
    for (const handler of realtime.handlers) handler(io, socket);
  });
  realtime.io = io;
  return io;
}
