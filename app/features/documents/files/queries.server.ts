import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { publicationsFor, readableBy } from '../scope.server.ts';

/**
 * A file for somebody who may read its document, or a publication of the same group that shows it; for everybody
 * else it is not there.
 */
export async function findFile(actor: Actor | null, fileId: string) {
  const file = await db.storedFile.findUnique({
    where: { id: fileId },
    select: {
      id: true,
      kind: true,
      name: true,
      mediaType: true,
      bytes: true,
      documentId: true,
      groupId: true,
    },
  });
  if (!file) throw new AppError('not_found');
  const { documentId, groupId, ...found } = file;
  if (actor && (await mayReadDraft(actor, documentId))) return found;
  if (await isPublished(actor, fileId, groupId)) return found;
  throw new AppError('not_found');
}

async function mayReadDraft(actor: Actor, documentId: string): Promise<boolean> {
  return (await db.document.count({ where: { id: documentId, ...readableBy(actor.personId) } })) > 0;
}

/** As an attribute of a block: in a text the quotation marks would be escaped. */
async function isPublished(actor: Actor | null, fileId: string, groupId: string): Promise<boolean> {
  const shown = { document: { groupId }, json: { contains: `"fileId":"${fileId}"` } };
  return (await db.publication.count({ where: { AND: [shown, publicationsFor(actor)] } })) > 0;
}
