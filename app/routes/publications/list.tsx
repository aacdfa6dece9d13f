import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { PublicationCards } from '#app/features/documents/components/publication-cards.tsx';
import { publicationList } from '#app/features/documents/publication-queries.server.ts';
import { pageOf } from '#app/platform/http/redirect.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const loader = open(async ({ actor, url, t }) => {
  const { page, ...slice } = pageOf(url);
  const { total, publications } = await publicationList(actor, slice);
  return {
    title: t('documents:publications.title'),
    publications,
    page,
    pages: Math.ceil(total / slice.take),
    url: url.pathname + url.search,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function PublicationsPage() {
  const { t } = useTranslation('documents');
  const { publications, page, pages, url } = useLoaderData<typeof loader>();
  return (
    <Page title={t('publications.title')} lead={t('publications.lead')}>
      {publications.length > 0 ? (
        <PublicationCards publications={publications} />
      ) : (
        <EmptyState title={t('publications.none')} text={t('publications.noneText')} />
      )}
      <Pagination page={page} pages={pages} url={url} />
    </Page>
  );
}
