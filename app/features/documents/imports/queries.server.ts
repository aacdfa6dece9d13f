import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import type { DomainEvents } from '#app/platform/events/types.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { ownDocument } from '../scope.server.ts';
import { LOSSES } from './losses.ts';

/** What was lost when the document was read from a file, for those who sit in its group; 404 when it was not. */
export async function importReport(actor: Actor, documentId: string) {
  const { id, title } = await ownDocument(db, actor, documentId);
  const event = await db.event.findFirst({
    where: { objectType: 'document', objectId: id, type: 'document.imported' },
    select: { payload: true },
  });
  if (!event) throw new AppError('not_found');
  const { source, encoding, losses } = JSON.parse(event.payload) as DomainEvents['document.imported'];
  const lost = LOSSES.flatMap((loss) => (losses[loss] ? [{ loss, count: losses[loss] }] : []));
  return { documentId: id, documentTitle: title, source, encoding, lost };
}

export type ImportReport = Awaited<ReturnType<typeof importReport>>;
