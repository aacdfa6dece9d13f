import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import parser from 'socket.io-msgpack-parser';
import { serveDocuments } from '#app/features/documents/sockets.server.ts';
import { registerDocumentSubscribers } from '#app/features/documents/subscribers.server.ts';
import { startDispatcher, stopDispatcher } from '#app/platform/events/dispatch.server.ts';

export interface Engine {
  url: string;
  io: Server;
  stop(): Promise<void>;
}

/** The document engine on a socket server of its own; who connects says who they are. */
export async function startEngine(onPort = 0): Promise<Engine> {
  const http = createServer();
  const io = new Server(http, { parser, serveClient: false, maxHttpBufferSize: 1_000_000 });
  io.use((socket, next) => {
    socket.data.identity = socket.handshake.auth;
    next();
  });
  io.on('connection', (socket) => serveDocuments(io, socket));
  registerDocumentSubscribers();
  await startDispatcher();
  await new Promise<void>((ready) => http.listen(onPort, '127.0.0.1', ready));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    io,
    stop: async () => {
      stopDispatcher();
      await io.close();
    },
  };
}
