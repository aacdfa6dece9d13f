import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canArchiveDocument } from '../policy.ts';
import { ownDocument } from '../scope.server.ts';

/**
 * Puts a document away: it stays readable to the group and takes no more changes. Refuses while institutions are asked
 * about it.
 */
export function archiveDocument(actor: Actor, documentId: string): Promise<void> {
  return setArchived(actor, documentId, true);
}

/** Takes a document out of the archive again. */
export function restoreDocument(actor: Actor, documentId: string): Promise<void> {
  return setArchived(actor, documentId, false);
}

async function setArchived(actor: Actor, documentId: string, archived: boolean): Promise<void> {
  await transaction('archive document', async (tx) => {
    const document = await ownDocument(tx, actor, documentId);
    if (!canArchiveDocument(actor, document)) throw new AppError('forbidden');
    if (document.archived === archived) return;
    if (archived && (await tx.consultation.count({ where: { documentId, closedAt: null } })) > 0)
      throw new AppError('conflict', { message: 'documents:error.consulted' });
    await tx.document.update({ where: { id: documentId }, data: { archivedAt: archived ? now() : null } });
    await record(tx, {
      type: archived ? 'document.archived' : 'document.restored',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId: document.groupId },
    });
  });
}
