import type { ServerEvents } from '../sync/protocol.ts';
import type { DocumentSocket } from './socket.ts';

type Message<E extends keyof ServerEvents> = Parameters<ServerEvents[E]>[0];

interface Handlers {
  connect: () => void;
  disconnect: (reason: string) => void;
  refused: (error: Error) => void;
  updates: (message: Message<'document:updates'>) => void;
  people: (message: Message<'document:people'>) => void;
  access: (message: Message<'document:access'>) => void;
  trouble: (message: Message<'document:trouble'>) => void;
  comments: () => void;
  rejoin: () => void;
}

/** Hears what concerns one document on the tab's connection; gives the function that stops it. */
export function listenTo(socket: DocumentSocket, documentId: string, handlers: Handlers): () => void {
  const mine =
    <M extends { documentId: string }>(handle: (message: M) => void) =>
    (message: M) => {
      if (message.documentId === documentId) handle(message);
    };
  const heard: [string, (...args: never[]) => void][] = [
    ['connect', handlers.connect],
    ['disconnect', handlers.disconnect],
    ['connect_error', handlers.refused],
    ['document:updates', mine(handlers.updates)],
    ['document:people', mine(handlers.people)],
    ['document:access', mine(handlers.access)],
    ['document:trouble', mine(handlers.trouble)],
    ['document:comments', mine(handlers.comments)],
    ['document:rejoin', mine(handlers.rejoin)],
  ];
  const emitter = socket as unknown as Record<'on' | 'off', (event: string, listener: unknown) => void>;
  for (const [event, listener] of heard) emitter.on(event, listener);
  const reconnect = () => void socket.connect();
  window.addEventListener('online', reconnect);
  return () => {
    for (const [event, listener] of heard) emitter.off(event, listener);
    window.removeEventListener('online', reconnect);
  };
}
