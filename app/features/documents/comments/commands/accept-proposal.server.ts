import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import { canWriteDocument } from '../../policy.ts';
import { readableDocument } from '../../scope.server.ts';
import { changeDocument } from '../../sync/change.server.ts';
import { type Anchor, FlowingText } from '../passages.ts';
import { canSettle } from '../policy.ts';
import { oneLine, replacePassage } from '../replace-passage.ts';
import { ownThread, type RemarkPlace } from '../scope.server.ts';

/** Threads whose proposal is on its way into the text: two who press at once must not write it twice. */
const underway = singleton('accepted proposals', () => new Set<string>());

/**
 * Puts the proposed wording in the passage's place and closes the thread as accepted. Refuses when the passage is
 * no longer in the text. Gives its place.
 */
export async function acceptProposal(actor: Actor, threadId: string): Promise<RemarkPlace> {
  const thread = await ownThread(db, actor, threadId);
  const { documentId, groupId } = thread;
  const document = await readableDocument(db, actor, documentId);
  if (!canSettle(actor, thread) || !canWriteDocument(actor, document)) throw new AppError('forbidden');
  if (thread.proposal === '' || thread.withdrawn || thread.resolved || underway.has(threadId)) {
    throw new AppError('conflict', { message: 'comments:error.nothingToAccept' });
  }
  underway.add(threadId);
  try {
    const { seq, place } = await writeIn(actor, documentId, thread);
    await transaction('accept proposal', async (tx) => {
      await tx.commentThread.update({
        where: { id: threadId },
        data: { ...place, outcome: 'accepted', resolvedAt: now(), resolvedById: actor.personId },
        select: { id: true },
      });
      await record(tx, {
        type: 'remark.accepted',
        actor,
        object: { type: 'document', id: documentId },
        payload: { documentId, groupId, threadId, seq },
      });
    });
  } finally {
    underway.delete(threadId);
  }
  return { documentId, threadId };
}

/** The change of the text, and where the new words stand: the thread holds on to them from then on. */
async function writeIn(
  actor: Actor,
  documentId: string,
  thread: Anchor & { quote: string; proposal: string },
): Promise<{ seq: number; place: Anchor }> {
  let place: Anchor | null = null;
  const { seq } = await changeDocument(documentId, actor.personId, (doc) => {
    const before = new FlowingText(doc);
    const passage = before.find(thread, thread.quote);
    if (!passage) return;
    replacePassage(doc, before, passage, thread.proposal);
    const words = oneLine(thread.proposal);
    place = new FlowingText(doc).anchor({ from: passage.from, to: passage.from + words.length });
  });
  if (!place) throw new AppError('conflict', { message: 'comments:error.passageGone' });
  return { seq, place };
}
