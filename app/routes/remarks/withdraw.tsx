import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { actOnRemark, threadPath } from '#app/features/documents/comments/answer.server.ts';
import { withdrawComment } from '#app/features/documents/comments/commands/withdraw-comment.server.ts';
import { placeOfComment } from '#app/features/documents/comments/queries.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(async ({ actor, params }) => {
  const { documentId, threadId } = await placeOfComment(actor, param(params, 'commentId'));
  return redirect(threadPath(documentId, threadId));
});

export const action = guarded(({ actor, request, params, url }) =>
  actOnRemark(request, url, 'comments:toast.withdrawn', () =>
    withdrawComment(actor, param(params, 'commentId')),
  ),
);
