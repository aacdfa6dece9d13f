import type { Actor } from '#app/features/accounts/actor.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { titleIsAskedAbout } from '../adoption/ready.server.ts';
import { canWriteDocument } from '../policy.ts';
import type { DocumentInput } from '../schema.ts';
import { ownDocument } from '../scope.server.ts';

export async function renameDocument(
  actor: Actor,
  documentId: string,
  { title }: DocumentInput,
): Promise<void> {
  await transaction('rename document', async (tx) => {
    const document = await ownDocument(tx, actor, documentId);
    if (!canWriteDocument(actor, document)) throw new AppError('forbidden');
    if (document.title === title) return;
    if (await titleIsAskedAbout(tx, documentId))
      throw new AppError('conflict', { message: 'documents:error.titleConsulted', field: 'title' });
    await tx.document.update({ where: { id: documentId }, data: { title } });
    await record(tx, {
      type: 'document.renamed',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId: document.groupId },
    });
  });
}
