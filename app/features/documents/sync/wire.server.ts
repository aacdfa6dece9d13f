import { log } from '#app/platform/log.server.ts';
import { backlog, cut, MAX_BACKLOG_BYTES } from './backlog.server.ts';
import type { Refused } from './protocol.ts';
import type { DocumentSocket } from './room.server.ts';

/** A frame that no client of ours sends: its socket is dropped. */
export class Hostile extends Error {}

type Reply = (answer: object) => void;
type Handler = (message: Record<string, unknown>, reply: Reply) => void | Promise<void>;

const refused: Refused = { ok: false, reason: 'trouble' };

/** Listens to one event so that no frame, whatever it holds, gets further than its own socket. */
export function listen(socket: DocumentSocket, event: string, handler: Handler): void {
  const receive = async (message: unknown, answer: unknown) => {
    const reply: Reply = (value) => {
      if (typeof answer === 'function') answer(value);
    };
    try {
      if (backlog(socket) > MAX_BACKLOG_BYTES) throw new Hostile('does not read');
      if (typeof message !== 'object' || message === null) throw new Hostile('no message');
      await handler(message as Record<string, unknown>, reply);
    } catch (error) {
      if (error instanceof Hostile) drop(socket, event, error.message);
      else {
        log.error({ event, err: error instanceof Error ? error.name : 'unknown' }, 'document event failed');
        reply(refused);
      }
    }
  };
  (socket as { on: (event: string, listener: typeof receive) => unknown }).on(event, receive);
}

/** The names that Node and Socket.IO give a meaning of their own must not come from outside. */
const RESERVED = new Set([
  'error',
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

export function refuseReserved(socket: DocumentSocket): void {
  socket.use(([event], next) => {
    if (typeof event === 'string' && !RESERVED.has(event)) next();
    else drop(socket, 'reserved', 'reserved name');
  });
  socket.on('error', () => undefined);
}

export function uuidOf(value: unknown): string {
  if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) return value;
  throw new Hostile('no id');
}

function drop(socket: DocumentSocket, event: string, why: string): void {
  log.warn({ event, why }, 'socket dropped');
  cut(socket);
}
