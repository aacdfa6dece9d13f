import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canWithdrawPublication } from '../policy.ts';
import { publicationsFor } from '../scope.server.ts';

/** Takes a publication from its readers; the group still sees that it existed. Gives the document's id. */
export async function withdrawPublication(actor: Actor, publicationId: string): Promise<string> {
  return transaction('withdraw publication', async (tx) => {
    const found = await tx.publication.findFirst({
      where: { id: publicationId, ...publicationsFor(actor) },
      select: { documentId: true, number: true, withdrawnAt: true, document: { select: { groupId: true } } },
    });
    if (!found) throw new AppError('not_found');
    const { groupId } = found.document;
    if (!canWithdrawPublication(actor, { groupId })) throw new AppError('forbidden');
    if (found.withdrawnAt) return found.documentId;
    await tx.publication.update({
      where: { id: publicationId },
      data: { withdrawnAt: now(), withdrawnById: actor.personId },
    });
    await record(tx, {
      type: 'publication.withdrawn',
      actor,
      object: { type: 'publication', id: publicationId },
      payload: { documentId: found.documentId, groupId, publicationId, number: found.number },
    });
    return found.documentId;
  });
}
