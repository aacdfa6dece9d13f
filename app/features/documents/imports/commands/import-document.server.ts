import type { Actor } from '#app/features/accounts/actor.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { throttle } from '#app/platform/throttle.server.ts';
import { beginDocument } from '../../commands/create-document.server.ts';
import { convertFile } from '../convert.server.ts';
import type { ImportInput } from '../schema.ts';

const LIMIT = { points: 30, seconds: 600 };

export interface Imported {
  documentId: string;
  /** Nothing was lost, and nothing guessed. */
  complete: boolean;
}

/**
 * Makes a document of a group from a file, once: afterwards the two know nothing of each other. Refused with a reason
 * at `file`: what cannot be read, is empty, or is longer than a document may be.
 */
export async function importDocument(actor: Actor, groupId: string, input: ImportInput): Promise<Imported> {
  await throttle('import', [actor.personId], LIMIT);
  const { file, kind } = input;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const given = { bytes, name: file.name, title: input.title };
  const { update, title, source, encoding, losses } = await convertFile(given);
  if (!title) throw new AppError('invalid', { field: 'title', message: 'documents:error.titleMissing' });
  const documentId = await beginDocument(actor, groupId, { title, kind, update }, async (tx, id) => {
    await record(tx, {
      type: 'document.imported',
      actor,
      object: { type: 'document', id },
      payload: { documentId: id, groupId, source, encoding, losses },
    });
  });
  const guessed = encoding !== null && encoding !== 'utf-8';
  return { documentId, complete: !guessed && Object.keys(losses).length === 0 };
}
