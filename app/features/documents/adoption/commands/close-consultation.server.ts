import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { ownDocument } from '../../scope.server.ts';
import { endOverdue } from '../deadlines.server.ts';
import { canLead } from '../policy.ts';

/**
 * Ends a consultation before its deadline: when all have answered, or with a reason. After the deadline silence is
 * recorded, as the job does.
 */
export async function closeConsultation(actor: Actor, documentId: string, reason: string): Promise<void> {
  await transaction('close consultation', async (tx) => {
    const document = await ownDocument(tx, actor, documentId);
    if (!canLead(actor, document)) throw new AppError('forbidden');
    const open = await tx.consultation.findFirst({
      where: { documentId, closedAt: null },
      select: { id: true, deadline: true, signOffs: { where: { position: null }, select: { id: true } } },
    });
    if (!open) throw new AppError('conflict', { message: 'adoption:error.noneOpen' });
    if (open.deadline < now()) {
      await endOverdue(tx, open.id, { documentId, document });
      return;
    }
    if (open.signOffs.length > 0 && reason === '')
      throw new AppError('conflict', { message: 'adoption:error.reasonMissing', field: 'reason' });
    await tx.consultation.update({
      where: { id: open.id },
      data: { closedAt: now(), closedById: actor.personId, closeReason: reason || null },
      select: { id: true },
    });
    await record(tx, {
      type: 'consultation.closed',
      actor,
      object: { type: 'document', id: documentId },
      payload: {
        documentId,
        groupId: document.groupId,
        consultationId: open.id,
        by: 'facilitator',
        unanswered: open.signOffs.length,
        reason,
      },
    });
  });
}
