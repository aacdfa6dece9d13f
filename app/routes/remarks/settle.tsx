import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { answerRemark } from '#app/features/documents/comments/answer.server.ts';
import { resolveRemark } from '#app/features/documents/comments/commands/resolve.server.ts';
import { RemarkPage } from '#app/features/documents/comments/components/remark-page.tsx';
import { SettleForm } from '#app/features/documents/comments/components/settle-form.tsx';
import { remarkPage } from '#app/features/documents/comments/queries.server.ts';
import { settlementSchema } from '#app/features/documents/comments/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const page = await remarkPage(actor, param(params, 'threadId'));
  if (!page.thread.can.settle) throw new AppError('forbidden');
  return { title: t('comments:thread.settle'), ...page };
});

export const action = guarded(({ actor, request, params, url }) => {
  const threadId = param(params, 'threadId');
  return submit(request, settlementSchema, async (input) => {
    const documentId = await resolveRemark(actor, threadId, input);
    return answerRemark(url, { documentId, threadId, toast: 'comments:toast.resolved' });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function SettlePage() {
  const { t } = useTranslation('comments');
  const { document, thread } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <RemarkPage title={t('thread.settle')} document={document} thread={thread}>
      <SettleForm
        threadId={thread.id}
        outcome={thread.outcome}
        answer={thread.answer}
        reply={reply && 'errors' in reply ? reply : undefined}
      />
    </RemarkPage>
  );
}
