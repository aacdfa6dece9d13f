import type { Actor } from '#app/features/accounts/actor.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { ownDocument } from '../../scope.server.ts';
import { keepVersion } from '../keep.server.ts';
import { headOf, momentAt } from '../moment.server.ts';
import { canKeepVersion } from '../policy.ts';
import type { VersionInput } from '../schema.ts';

/** Keeps the text as it is now under a name; an automatic version of the same moment takes the name. Gives its id. */
export async function nameVersion(actor: Actor, documentId: string, { name }: VersionInput): Promise<string> {
  const head = await headOf(documentId);
  if (head === 0) throw new AppError('not_found');
  const moment = await momentAt(documentId, head);
  return transaction('name version', async (tx) => {
    const document = await ownDocument(tx, actor, documentId);
    if (!canKeepVersion(actor, document)) throw new AppError('forbidden');
    const createdById = actor.personId;
    const same = await tx.documentVersion.findFirst({
      where: { documentId, seq: head, kind: 'automatic' },
      select: { id: true },
    });
    const data = { kind: 'named' as const, name, createdById };
    if (same) await tx.documentVersion.update({ where: { id: same.id }, data });
    const versionId = same?.id ?? (await keepVersion(tx, { documentId, moment, ...data }));
    await record(tx, {
      type: 'version.named',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId: document.groupId, versionId },
    });
    return versionId;
  });
}
