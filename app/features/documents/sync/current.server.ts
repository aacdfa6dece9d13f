import type { JSONContent } from '@tiptap/core';
import { AppError } from '#app/platform/http/app-error.ts';
import { settled } from './append.server.ts';
import { openRoom, readRoom } from './rooms.server.ts';

/** The text as it stands now, for a page without a script. */
export async function currentContent(documentId: string): Promise<JSONContent> {
  return (await openRoom(documentId)).content();
}

/**
 * The text as it is on disk, with the log's sequence, after what was on its way when it was asked for; refuses while
 * the store fails. Read from the log: the room has what others write meanwhile too.
 */
export async function savedContent(documentId: string): Promise<{ content: JSONContent; seq: number }> {
  const room = await openRoom(documentId);
  if (room.trouble) throw new AppError('storage');
  await settled(room);
  const onDisk = readRoom(documentId);
  return { content: onDisk.content(), seq: onDisk.seq };
}
