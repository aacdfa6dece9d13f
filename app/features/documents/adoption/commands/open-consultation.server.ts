import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { newId } from '#app/platform/ids.ts';
import { throttle } from '#app/platform/throttle.server.ts';
import { textOf } from '../../content/json.ts';
import { ownDocument } from '../../scope.server.ts';
import { suggestionsOf } from '../../suggestions/list.ts';
import { numberedContent } from '../../sync/numbered.server.ts';
import { keepVersion } from '../../versions/keep.server.ts';
import { headOf, momentAt } from '../../versions/moment.server.ts';
import { canOpenConsultation } from '../policy.ts';
import type { ConsultationInput } from '../schema.ts';

/** Each asks many people by mail. */
export const CONSULTATION_LIMIT = { points: 10, seconds: 3600 };

/** Puts the text as it is now, as a named version, before institutions until a moment; gives the consultation's id. */
export async function openConsultation(
  actor: Actor,
  documentId: string,
  { name, deadline, institutions }: ConsultationInput,
): Promise<string> {
  if (canOpenConsultation(actor, await ownDocument(db, actor, documentId))) await numberedContent(documentId);
  const head = await headOf(documentId);
  if (head === 0) throw new AppError('not_found');
  const moment = await momentAt(documentId, head);
  return transaction('open consultation', async (tx) => {
    const document = await ownDocument(tx, actor, documentId);
    if (!canOpenConsultation(actor, document)) throw new AppError('forbidden');
    if (textOf(moment.content).trim() === '')
      throw new AppError('conflict', { message: 'adoption:error.empty' });
    if (suggestionsOf(moment.content).length > 0)
      throw new AppError('conflict', { message: 'adoption:error.suggestionsOpen' });
    if (deadline <= now())
      throw new AppError('conflict', { message: 'adoption:error.deadlinePast', field: 'date' });
    const open = await tx.consultation.count({ where: { documentId, closedAt: null } });
    if (open > 0) throw new AppError('conflict', { message: 'adoption:error.alreadyOpen' });
    const known = await tx.institution.count({ where: { id: { in: institutions } } });
    if (known !== institutions.length)
      throw new AppError('conflict', {
        message: 'adoption:error.institutionsMissing',
        field: 'institutions',
      });
    await throttle('consultations', [actor.personId], CONSULTATION_LIMIT);
    const createdById = actor.personId;
    const versionId = await keepVersion(tx, { documentId, moment, kind: 'named', name, createdById });
    const id = newId();
    await tx.consultation.create({
      data: {
        id,
        documentId,
        versionId,
        deadline,
        openedById: actor.personId,
        openedAt: now(),
        signOffs: { create: institutions.map((institutionId) => ({ institutionId })) },
      },
      select: { id: true },
    });
    await record(tx, {
      type: 'consultation.opened',
      actor,
      object: { type: 'document', id: documentId },
      payload: {
        documentId,
        groupId: document.groupId,
        consultationId: id,
        versionId,
        deadline: deadline.toISOString(),
      },
    });
    return id;
  });
}
