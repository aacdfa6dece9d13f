import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { ownDocument } from '../../scope.server.ts';
import { canLead } from '../policy.ts';

/** Lets an adopted text be written again, for its next version. What was adopted stays as it is, with the reason. */
export async function unfreeze(actor: Actor, documentId: string, reason: string): Promise<void> {
  await transaction('unfreeze document', async (tx) => {
    const document = await ownDocument(tx, actor, documentId);
    if (!canLead(actor, document)) throw new AppError('forbidden');
    const adoption = await tx.adoption.findFirst({
      where: { documentId, unfrozenAt: null },
      select: { id: true, number: true },
    });
    if (!adoption) throw new AppError('conflict', { message: 'adoption:error.notFrozen' });
    await tx.adoption.update({
      where: { id: adoption.id },
      data: { unfrozenAt: now(), unfrozenById: actor.personId, unfreezeReason: reason },
      select: { id: true },
    });
    await record(tx, {
      type: 'document.unfrozen',
      actor,
      object: { type: 'document', id: documentId },
      payload: {
        documentId,
        groupId: document.groupId,
        adoptionId: adoption.id,
        number: adoption.number,
        reason,
      },
    });
  });
}
