import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canChangeComment } from '../policy.ts';
import type { ReplyInput } from '../schema.ts';
import { ownComment, type RemarkPlace, throttlePosting } from '../scope.server.ts';
import { writeMentions } from './write-comment.server.ts';

/** Changes one's own words; who is newly mentioned is told. Gives its place. */
export async function editComment(
  actor: Actor,
  commentId: string,
  { body }: ReplyInput,
): Promise<RemarkPlace> {
  await ownComment(db, actor, commentId);
  await throttlePosting(actor);
  return transaction('edit comment', async (tx) => {
    const { thread, ...comment } = await ownComment(tx, actor, commentId);
    if (!canChangeComment(actor, comment)) throw new AppError('forbidden');
    const { documentId, groupId, id: threadId } = thread;
    if (comment.body === body) return { documentId, threadId };
    await tx.comment.update({
      where: { id: commentId },
      data: { body, editedAt: now() },
      select: { id: true },
    });
    const mentioned = await writeMentions(tx, actor, { id: commentId, groupId, body });
    await record(tx, {
      type: 'remark.edited',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId, threadId, commentId, mentioned },
    });
    return { documentId, threadId };
  });
}
