import { onStale, onTrouble } from './append.server.ts';
import type { DocumentServer } from './broadcast.server.ts';
import { tell } from './tell.server.ts';
import { abandon } from './update.server.ts';

let connected: DocumentServer | null = null;

/** The server to speak through; null where nobody ever connected, e.g. in a script. */
export function documentServer(): DocumentServer | null {
  return connected;
}

/** Gives the parts of the engine that speak first (trouble, lost rights) the server to speak through. */
export function connectEngine(io: DocumentServer): void {
  if (connected === io) return;
  connected = io;
  onStale((room) => abandon(io, room));
  onTrouble((room) => {
    tell(room, 'document:trouble', { documentId: room.id, trouble: room.trouble });
  });
}
