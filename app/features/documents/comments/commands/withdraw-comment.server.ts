import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canChangeComment } from '../policy.ts';
import { ownComment, type RemarkPlace } from '../scope.server.ts';

/**
 * Takes one's own words back: the row stays, no page shows them. A thread in which nothing stands any more is
 * closed. Gives its place.
 */
export async function withdrawComment(actor: Actor, commentId: string): Promise<RemarkPlace> {
  return transaction('withdraw comment', async (tx) => {
    const { thread, ...comment } = await ownComment(tx, actor, commentId);
    const { documentId, groupId, id: threadId } = thread;
    if (comment.withdrawn) return { documentId, threadId };
    if (!canChangeComment(actor, comment)) throw new AppError('forbidden');
    await tx.comment.update({
      where: { id: commentId },
      data: { withdrawnAt: now() },
      select: { id: true },
    });
    const left = await tx.comment.count({ where: { threadId, withdrawnAt: null } });
    if (left === 0 && !thread.resolved) {
      const data = { resolvedAt: now(), resolvedById: actor.personId };
      await tx.commentThread.update({ where: { id: threadId }, data, select: { id: true } });
    }
    await record(tx, {
      type: 'remark.withdrawn',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId, threadId, commentId },
    });
    return { documentId, threadId };
  });
}
