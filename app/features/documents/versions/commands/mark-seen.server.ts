import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { readableDocument } from '../../scope.server.ts';
import { headOf } from '../moment.server.ts';
import { seen } from '../visits.server.ts';

/** The actor has seen the changes up to `seq`; the next "since my last visit" begins there. A note to oneself, no event. */
export async function markSeen(actor: Actor, documentId: string, seq: number): Promise<void> {
  await readableDocument(db, actor, documentId);
  await seen(actor.personId, documentId, Math.min(seq, await headOf(documentId)));
}
