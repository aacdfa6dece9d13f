import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { answerRemark } from '#app/features/documents/comments/answer.server.ts';
import { editComment } from '#app/features/documents/comments/commands/edit-comment.server.ts';
import { RemarkPage } from '#app/features/documents/comments/components/remark-page.tsx';
import { EditForm } from '#app/features/documents/comments/components/reply-form.tsx';
import { commentToEdit } from '#app/features/documents/comments/queries.server.ts';
import { replySchema } from '#app/features/documents/comments/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => ({
  title: t('comments:form.words'),
  ...(await commentToEdit(actor, param(params, 'commentId'))),
}));

export const action = guarded(({ actor, request, params, url }) => {
  const commentId = param(params, 'commentId');
  return submit(request, replySchema, async (input) => {
    const done = await editComment(actor, commentId, input);
    return answerRemark(url, { ...done, toast: 'comments:toast.edited' });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function EditCommentPage() {
  const { t } = useTranslation('comments');
  const { document, thread, people, comment } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <RemarkPage title={t('form.words')} document={document} thread={thread}>
      <EditForm
        commentId={comment.id}
        body={comment.body}
        people={people}
        reply={reply && 'errors' in reply ? reply : undefined}
      />
    </RemarkPage>
  );
}
