import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { newId } from '#app/platform/ids.ts';
import { ownDocument } from '../../scope.server.ts';
import { keepVersion } from '../../versions/keep.server.ts';
import { headOf, momentAt } from '../../versions/moment.server.ts';
import { canAdopt } from '../policy.ts';
import { agreedText } from '../ready.server.ts';

/**
 * Freezes the text that the institutions gave their positions on, under the document's next number and with who
 * signed it. From the commit on the log takes no change. Gives the number.
 */
export async function adopt(actor: Actor, documentId: string): Promise<number> {
  const head = await headOf(documentId);
  if (head === 0) throw new AppError('not_found');
  const moment = await momentAt(documentId, head);
  return transaction('adopt document', async (tx) => {
    const document = await ownDocument(tx, actor, documentId);
    if (!canAdopt(actor, document)) throw new AppError('forbidden');
    const { signatories } = await agreedText(tx, documentId, moment.sha256);
    const latest = await tx.documentUpdate.aggregate({ where: { documentId }, _max: { seq: true } });
    if (latest._max.seq !== head) throw new AppError('conflict', { message: 'adoption:error.textChanged' });
    const last = await tx.adoption.findFirst({
      where: { documentId },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    const number = (last?.number ?? 0) + 1;
    const adoptedById = actor.personId;
    const versionId = await keepVersion(tx, {
      documentId,
      moment,
      kind: 'adopted',
      createdById: adoptedById,
    });
    const id = newId();
    await tx.adoption.create({
      data: {
        id,
        documentId,
        versionId,
        number,
        sha256: moment.sha256,
        signatories: JSON.stringify(signatories),
        adoptedById,
        adoptedAt: now(),
      },
      select: { id: true },
    });
    await record(tx, {
      type: 'document.adopted',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId: document.groupId, adoptionId: id, number, sha256: moment.sha256 },
    });
    return number;
  });
}
