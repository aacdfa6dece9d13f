import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { answerRemark } from '#app/features/documents/comments/answer.server.ts';
import { replyToRemark } from '#app/features/documents/comments/commands/reply.server.ts';
import { RemarkPage } from '#app/features/documents/comments/components/remark-page.tsx';
import { ReplyForm } from '#app/features/documents/comments/components/reply-form.tsx';
import { remarkPage } from '#app/features/documents/comments/queries.server.ts';
import { replySchema } from '#app/features/documents/comments/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const page = await remarkPage(actor, param(params, 'threadId'));
  if (!page.thread.can.reply) throw new AppError('forbidden');
  return { title: t('comments:form.reply'), ...page };
});

export const action = guarded(({ actor, request, params, url }) => {
  const threadId = param(params, 'threadId');
  return submit(request, replySchema, async (input) => {
    const documentId = await replyToRemark(actor, threadId, input);
    return answerRemark(url, { documentId, threadId, toast: 'comments:toast.replied' });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ReplyPage() {
  const { t } = useTranslation('comments');
  const { document, thread, people } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <RemarkPage title={t('form.reply')} document={document} thread={thread}>
      <ReplyForm
        threadId={thread.id}
        people={people}
        reply={reply && 'errors' in reply ? reply : undefined}
      />
    </RemarkPage>
  );
}
