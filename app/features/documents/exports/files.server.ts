import { buffer } from 'node:stream/consumers';
import type { Actor } from '#app/features/accounts/actor.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { read } from '../files/disk.server.ts';
import { findFile } from '../files/queries.server.ts';
import type { LoadFile } from './reading/pictures.server.ts';

/** The pictures that this reader may see on the page, too; others count as gone. */
export function filesFor(actor: Actor | null): LoadFile {
  return async (fileId) => {
    const found = await findFile(actor, fileId).catch((error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    });
    const file = found?.kind === 'image' ? await read(fileId) : null;
    return found && file ? { bytes: await buffer(file.stream), mediaType: found.mediaType } : null;
  };
}
