import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { readableDocument } from '../../scope.server.ts';
import { canAnswerFor } from '../policy.ts';
import type { AnswerInput } from '../schema.ts';
import { seatedInstitutions } from '../seated.server.ts';
import { refuseTooLate } from '../too-late.server.ts';

/** Gives or changes an institution's one position, up to the deadline. What a colleague saved meanwhile stands. */
export async function answer(
  actor: Actor,
  documentId: string,
  signOffId: string,
  { position, remark, seen }: AnswerInput,
): Promise<void> {
  await transaction('answer consultation', async (tx) => {
    await refuseTooLate(tx, actor, documentId, signOffId);
    const { groupId } = await readableDocument(tx, actor, documentId);
    const found = await tx.signOff.findFirst({
      where: { id: signOffId, consultation: { documentId } },
      select: {
        institutionId: true,
        position: true,
        remark: true,
        at: true,
        consultation: { select: { id: true, deadline: true, closedAt: true } },
      },
    });
    if (!found) throw new AppError('not_found');
    const { institutionId, consultation } = found;
    const seated = (await seatedInstitutions(tx, groupId)).has(institutionId);
    if (!canAnswerFor(actor, { groupId, institutionId, seated })) throw new AppError('forbidden');
    const at = now();
    if (consultation.closedAt || at > consultation.deadline)
      throw new AppError('conflict', { message: 'adoption:error.closed' });
    if (found.position === position && found.remark === remark) return;
    if ((found.at?.toISOString() ?? '') !== seen)
      throw new AppError('conflict', { message: 'adoption:error.changedMeanwhile' });
    await tx.signOff.update({
      where: { id: signOffId },
      data: { position, remark, personId: actor.personId, at },
      select: { id: true },
    });
    await record(tx, {
      type: 'consultation.answered',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId, consultationId: consultation.id, institutionId, position },
    });
  });
}
