import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { answerRemark } from '#app/features/documents/comments/answer.server.ts';
import { postRemark } from '#app/features/documents/comments/commands/post-remark.server.ts';
import { RemarkForm } from '#app/features/documents/comments/components/remark-form.tsx';
import { RemarkList } from '#app/features/documents/comments/components/remark-list.tsx';
import { stateOf } from '#app/features/documents/comments/outcomes.ts';
import { remarksPage } from '#app/features/documents/comments/queries.server.ts';
import { remarkSchema } from '#app/features/documents/comments/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { pageOf, param } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, url, t }) => {
  const remarks = await remarksPage(actor, param(params, 'documentId'), {
    state: stateOf(url.searchParams.get('stan')),
    page: pageOf(url).page,
    threadId: url.searchParams.get('uwaga'),
  });
  return { title: `${t('comments:list.title')}: ${remarks.document.title}`, remarks };
});

export const action = guarded(({ actor, request, params, url }) => {
  const documentId = param(params, 'documentId');
  return submit(request, remarkSchema, async (input) => {
    const threadId = await postRemark(actor, documentId, input);
    return answerRemark(url, { documentId, threadId, toast: 'comments:toast.posted' });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function RemarksPage() {
  const { t } = useTranslation('comments');
  const { remarks } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { document, people, voices, canPost } = remarks;
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      back={{ to: `/dokumenty/${document.id}`, label: document.title }}
      actions={<ButtonLink to={`/dokumenty/${document.id}/uwagi/tabela`}>{t('table.title')}</ButtonLink>}
    >
      <RemarkList remarks={remarks} active={search.get('uwaga')} />
      {canPost && (
        <Section title={t('list.new')} lead={t('list.newLead')}>
          <RemarkForm
            documentId={document.id}
            people={people}
            voices={voices}
            reply={reply && 'errors' in reply ? reply : undefined}
          />
        </Section>
      )}
    </Page>
  );
}
