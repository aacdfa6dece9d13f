import type { JSONContent } from '@tiptap/core';
import { updateYFragment } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { fitToSchema } from '../content/json.ts';
import { schema } from '../content/schema.ts';
import { FRAGMENT } from '../content/version.ts';
import { append } from './append.server.ts';
import { broadcast } from './broadcast.server.ts';
import { documentServer } from './engine.server.ts';
import type { Room } from './room.server.ts';
import { forgetRoom, openRoom, roomIfOpen } from './rooms.server.ts';
import { abandon } from './update.server.ts';

/**
 * Changes an open or closed document from the server, as one forward change of its log that everybody who has it
 * open receives. `change` gets the live Y.Doc and must be synchronous. Resolves with the log's sequence once the
 * change is on disk; throws AppError `not_found`, `conflict` for a frozen text, or `storage` while the store fails. Rights are the caller's to judge.
 */
export async function changeDocument(
  documentId: string,
  authorId: string | null,
  change: (doc: Y.Doc) => void,
): Promise<{ seq: number }> {
  if (await isFrozen(documentId)) throw new AppError('conflict', { message: 'adoption:error.frozen' });
  const room = await openRoom(documentId);
  if (room.trouble || roomIfOpen(documentId) !== room) throw new AppError('storage');
  const bytes = written(room, change);
  return new Promise((done, fail) => {
    append({
      room,
      authorId,
      bytes,
      settle: (saved) => {
        const io = documentServer();
        if (!saved) {
          if (io) abandon(io, room);
          else forgetRoom(room);
          fail(new AppError('storage'));
          return;
        }
        if (bytes) broadcast(room, bytes, null);
        done({ seq: saved.seq });
      },
    });
  });
}

async function isFrozen(documentId: string): Promise<boolean> {
  return (await db.adoption.count({ where: { documentId, unfrozenAt: null } })) > 0;
}

/** A change that breaks off halfway is in nobody's log: the cache is given up. */
function written(room: Room, change: (doc: Y.Doc) => void): Uint8Array | null {
  try {
    return room.write(change);
  } catch (error) {
    const io = documentServer();
    if (io) abandon(io, room);
    else forgetRoom(room);
    throw error;
  }
}

/**
 * Makes the document's text what `content` says, changing only what differs, so that what others write elsewhere at
 * the same time stays. To be called within `changeDocument`.
 */
export function setContent(doc: Y.Doc, content: JSONContent): void {
  const node = schema.nodeFromJSON(fitToSchema(content));
  updateYFragment(doc, doc.getXmlFragment(FRAGMENT), node, { mapping: new Map(), isOMark: new Map() });
}
