import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { actOnRemark, threadPath } from '#app/features/documents/comments/answer.server.ts';
import { acceptProposal } from '#app/features/documents/comments/commands/accept-proposal.server.ts';
import { placeOfThread } from '#app/features/documents/comments/queries.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(async ({ actor, params }) => {
  const { documentId, threadId } = await placeOfThread(actor, param(params, 'threadId'));
  return redirect(threadPath(documentId, threadId));
});

export const action = guarded(({ actor, request, params, url }) =>
  actOnRemark(request, url, 'comments:toast.accepted', () =>
    acceptProposal(actor, param(params, 'threadId')),
  ),
);
