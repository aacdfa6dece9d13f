import type { JSONContent } from '@tiptap/core';
import type { Actor } from '#app/features/accounts/actor.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { ownDocument } from '../../scope.server.ts';
import { changeDocument, setContent } from '../../sync/change.server.ts';
import { keepVersion, versionAt } from '../keep.server.ts';
import { headOf, momentAt } from '../moment.server.ts';
import { canRestoreVersion } from '../policy.ts';

/**
 * Makes a document's text what it was in a version, as one forward change: everybody who has it open receives it,
 * and what others write elsewhere at the same time stays. The text from before is kept as a version of its own;
 * gives that version's id, with which the restoring is undone.
 */
export async function restoreVersion(actor: Actor, documentId: string, versionId: string): Promise<string> {
  const document = await ownDocument(db, actor, documentId);
  if (!canRestoreVersion(actor, document)) throw new AppError('forbidden');
  const version = await db.documentVersion.findFirst({
    where: { id: versionId, documentId },
    select: { json: true },
  });
  if (!version) throw new AppError('not_found');
  const head = await headOf(documentId);
  const content = JSON.parse(version.json) as JSONContent;
  const { seq } = await changeDocument(documentId, actor.personId, (doc) => setContent(doc, content));
  if (seq === head) throw new AppError('conflict', { message: 'versions:error.same' });
  const [before, after] = [await momentAt(documentId, seq - 1), await momentAt(documentId, seq)];
  return transaction('restore version', async (tx) => {
    const beforeId = await versionAt(tx, documentId, before);
    const restoredId = await keepVersion(tx, {
      documentId,
      moment: after,
      kind: 'restored',
      createdById: actor.personId,
      restoredFromId: versionId,
    });
    await record(tx, {
      type: 'version.restored',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId: document.groupId, versionId, beforeId, restoredId },
    });
    return beforeId;
  });
}
