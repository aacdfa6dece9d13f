import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canResolve, canSettle } from '../policy.ts';
import type { SettlementInput } from '../schema.ts';
import { ownThread, type RemarkPlace } from '../scope.server.ts';

/**
 * Closes a thread, or changes the verdict of a closed one. Outcome and answer go into the table of remarks and are
 * for those who write the text; the remark's author may only close it. Gives the document's id.
 */
export async function resolveRemark(
  actor: Actor,
  threadId: string,
  { outcome, answer }: SettlementInput,
): Promise<string> {
  return transaction('resolve remark', async (tx) => {
    const thread = await ownThread(tx, actor, threadId);
    const { documentId, groupId } = thread;
    const judges = canSettle(actor, thread);
    if (!canResolve(actor, thread) || (!judges && (outcome || answer))) throw new AppError('forbidden');
    if (thread.resolved && !judges) return documentId;
    const closing = thread.resolved ? {} : { resolvedAt: now(), resolvedById: actor.personId };
    await tx.commentThread.update({
      where: { id: threadId },
      data: { ...closing, ...(judges ? { outcome: outcome ?? null, answer } : {}) },
      select: { id: true },
    });
    await record(tx, {
      type: 'remark.resolved',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId, threadId, outcome: outcome ?? null },
    });
    return documentId;
  });
}

/** Opens a closed thread again; its outcome is taken back, a written answer stays. Gives its place. */
export async function reopenRemark(actor: Actor, threadId: string): Promise<RemarkPlace> {
  return transaction('reopen remark', async (tx) => {
    const thread = await ownThread(tx, actor, threadId);
    const { documentId, groupId } = thread;
    if (!canResolve(actor, thread)) throw new AppError('forbidden');
    if (!thread.resolved) return { documentId, threadId };
    if ((await tx.comment.count({ where: { threadId, withdrawnAt: null } })) === 0) {
      throw new AppError('conflict', { message: 'comments:error.allWithdrawn' });
    }
    await tx.commentThread.update({
      where: { id: threadId },
      data: { resolvedAt: null, resolvedById: null, outcome: null },
      select: { id: true },
    });
    await record(tx, {
      type: 'remark.reopened',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId, threadId },
    });
    return { documentId, threadId };
  });
}
