import type { Actor } from '#app/features/accounts/actor.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { readDoc } from '../../content/json.ts';
import { canWriteDocument } from '../../policy.ts';
import { ownDocument } from '../../scope.server.ts';
import { changeDocument, setContent } from '../../sync/change.server.ts';
import { settled, suggestionsOf } from '../list.ts';
import type { SettleInput } from '../schema.ts';
import { isSame, type Verdict } from '../settle.ts';

/** Accepts or rejects the named open suggestions, or all, as one change of the text. */
export async function settleSuggestions(
  actor: Actor,
  documentId: string,
  verdict: Verdict,
  { key: keys, all }: SettleInput,
): Promise<void> {
  await writable(actor, documentId);
  let count = 0;
  await changeDocument(documentId, actor.personId, (doc) => {
    const content = readDoc(doc);
    const open = suggestionsOf(content);
    const chosen = all ? open : open.filter((one) => keys.some((key) => isSame(key, one)));
    count = chosen.length;
    if (count > 0) setContent(doc, settled(content, verdict, chosen));
  });
  if (count === 0) throw new AppError('conflict', { message: 'suggestions:error.gone' });
  await recordSettled(actor, documentId, verdict, count);
}

/** Who settled how many, and never what: the text is in the document's log. */
export async function recordSettled(
  actor: Actor,
  documentId: string,
  verdict: Verdict,
  count: number,
): Promise<void> {
  await transaction('settle suggestions', async (tx) => {
    const { groupId } = await ownDocument(tx, actor, documentId);
    await record(tx, {
      type: `suggestion.${verdict}`,
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId, count },
    });
  });
}

export async function writable(actor: Actor, documentId: string): Promise<void> {
  const document = await ownDocument(db, actor, documentId);
  if (!canWriteDocument(actor, document)) throw new AppError('forbidden');
}
