import type { Actor } from '#app/features/accounts/actor.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { MAX_COMMENTS } from '../limits.ts';
import { canReply } from '../policy.ts';
import type { ReplyInput } from '../schema.ts';
import { ownThread, throttlePosting, voiceOf } from '../scope.server.ts';
import { writeComment } from './write-comment.server.ts';

/** Answers in a thread that is open; gives the document's id. */
export async function replyToRemark(actor: Actor, threadId: string, { body }: ReplyInput): Promise<string> {
  await ownThread(db, actor, threadId);
  await throttlePosting(actor);
  return transaction('reply to remark', async (tx) => {
    const thread = await ownThread(tx, actor, threadId);
    const { documentId, groupId } = thread;
    if (thread.resolved && canReply(actor, { ...thread, resolved: false })) {
      throw new AppError('conflict', { message: 'comments:error.resolved' });
    }
    if (!canReply(actor, thread)) throw new AppError('forbidden');
    if ((await tx.comment.count({ where: { threadId } })) >= MAX_COMMENTS) {
      throw new AppError('conflict', { message: 'comments:error.threadFull' });
    }
    const institutionId = await voiceOf(tx, actor, { id: documentId, groupId });
    const posted = await writeComment(tx, actor, { threadId, groupId, institutionId, body });
    await record(tx, {
      type: 'remark.answered',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId, threadId, institutionId, ...posted },
    });
    return documentId;
  });
}
