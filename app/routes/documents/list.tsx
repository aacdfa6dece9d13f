import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { DocumentCards } from '#app/features/documents/components/document-cards.tsx';
import { documentList } from '#app/features/documents/queries.server.ts';
import { pageOf } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const loader = guarded(async ({ actor, url, t }) => {
  const { page, ...slice } = pageOf(url);
  const { total, documents } = await documentList(actor, slice);
  return {
    title: t('documents:list.title'),
    documents,
    page,
    pages: Math.ceil(total / slice.take),
    url: url.pathname + url.search,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function DocumentsPage() {
  const { t } = useTranslation('documents');
  const { documents, page, pages, url } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={<ButtonLink to="/publikacje">{t('publications.title')}</ButtonLink>}
    >
      {documents.length > 0 ? (
        <DocumentCards documents={documents} groups />
      ) : (
        <EmptyState
          title={t('list.none')}
          text={t('list.noneText')}
          action={<ButtonLink to="/grupy">{t('list.toGroups')}</ButtonLink>}
        />
      )}
      <Pagination page={page} pages={pages} url={url} />
    </Page>
  );
}
