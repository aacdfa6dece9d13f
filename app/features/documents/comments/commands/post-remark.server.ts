import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { newId } from '#app/platform/ids.ts';
import { canComment } from '../../policy.ts';
import { openRoom } from '../../sync/rooms.server.ts';
import { MAX_QUOTE, MAX_THREADS } from '../limits.ts';
import { type Anchor, FlowingText } from '../passages.ts';
import type { RemarkInput } from '../schema.ts';
import { documentWithRemarks, throttlePosting, voiceOf } from '../scope.server.ts';
import { writeComment } from './write-comment.server.ts';

/** No passage: a remark on the whole document. */
const WHOLE = { anchor: new Uint8Array(), head: new Uint8Array(), quote: '' };

/** Starts a thread on a passage or on the whole document, in the voice of the seat's institution; gives its id. */
export async function postRemark(actor: Actor, documentId: string, input: RemarkInput): Promise<string> {
  await documentWithRemarks(db, actor, documentId);
  await throttlePosting(actor);
  const place = await placeOf(documentId, input);
  const id = newId();
  await transaction('post remark', async (tx) => {
    const { groupId, closed, ...document } = await documentWithRemarks(tx, actor, documentId);
    if (closed || !canComment(actor, { ...document, groupId })) throw new AppError('forbidden');
    if ((await tx.commentThread.count({ where: { documentId } })) >= MAX_THREADS) {
      throw new AppError('conflict', { message: 'comments:error.tooManyThreads' });
    }
    const institutionId = await voiceOf(tx, actor, { id: documentId, groupId }, input.institutionId);
    await tx.commentThread.create({
      data: {
        id,
        documentId,
        ...place,
        proposal: input.proposal,
        institutionId,
        createdById: actor.personId,
        createdAt: now(),
      },
      select: { id: true },
    });
    const posted = await writeComment(tx, actor, { threadId: id, groupId, institutionId, body: input.body });
    await record(tx, {
      type: 'remark.posted',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId, threadId: id, institutionId, ...posted },
    });
  });
  return id;
}

/** The passage that the client points at, checked and quoted from the server's own copy. */
async function placeOf(
  documentId: string,
  { anchor, head }: RemarkInput,
): Promise<Anchor & { quote: string }> {
  if (anchor === undefined || head === undefined) return WHOLE;
  const room = await openRoom(documentId);
  const text = new FlowingText(room.doc);
  const passage = text.between(Buffer.from(anchor, 'base64'), Buffer.from(head, 'base64'));
  if (!passage) throw new AppError('conflict', { message: 'comments:error.selection' });
  if (passage.to - passage.from > MAX_QUOTE) {
    throw new AppError('conflict', { message: 'comments:error.selectionLong', values: { max: MAX_QUOTE } });
  }
  return { ...text.anchor(passage), quote: text.quote(passage) };
}
