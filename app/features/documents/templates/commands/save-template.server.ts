import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { newId } from '#app/platform/ids.ts';
import { canWriteDocument } from '../../policy.ts';
import { ownDocument } from '../../scope.server.ts';
import { withoutSuggestions } from '../../suggestions/list.ts';
import { savedContent } from '../../sync/current.server.ts';

/** Keeps the document's text as it stands now, without open suggestions, as a template of its group. Gives the group's id. */
export async function saveTemplate(
  actor: Actor,
  documentId: string,
  { title }: { title: string },
): Promise<string> {
  await ownDocument(db, actor, documentId);
  const { content } = await savedContent(documentId);
  return transaction('save template', async (tx) => {
    const document = await ownDocument(tx, actor, documentId);
    if (!canWriteDocument(actor, document)) throw new AppError('forbidden');
    const { groupId, kind } = document;
    const id = newId();
    await tx.documentTemplate.create({
      data: {
        id,
        groupId,
        kind,
        title,
        json: JSON.stringify(withoutSuggestions(content)),
        createdById: actor.personId,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, {
      type: 'template.saved',
      actor,
      object: { type: 'template', id },
      payload: { templateId: id, groupId, documentId },
    });
    return groupId;
  });
}
