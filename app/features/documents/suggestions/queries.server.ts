import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { ownDocument } from '../scope.server.ts';
import { currentContent } from '../sync/current.server.ts';
import { suggestionsOf } from './list.ts';

/** A document with its open suggestions, in the order of the text. */
export async function suggestionsPage(actor: Actor, documentId: string) {
  const document = await ownDocument(db, actor, documentId);
  return { document, suggestions: suggestionsOf(await currentContent(documentId)) };
}
