import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { answerRemark, threadPath } from '#app/features/documents/comments/answer.server.ts';
import { withdrawComment } from '#app/features/documents/comments/commands/withdraw-comment.server.ts';
import { placeOfComment } from '#app/features/documents/comments/queries.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(async ({ actor, params }) => {
  const { documentId, threadId } = await placeOfComment(actor, param(params, 'commentId'));
  return redirect(threadPath(documentId, threadId));
});

export const action = guarded(async ({ actor, params, url }) => {
  const done = await withdrawComment(actor, param(params, 'commentId'));
  return answerRemark(url, { ...done, toast: 'comments:toast.withdrawn' });
});
