import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { HistoryList } from '#app/features/directory/components/history-list.tsx';
import { serviceHistory } from '#app/features/directory/history.server.ts';
import { termOptions } from '#app/features/directory/queries.server.ts';
import { pageOf, param } from '#app/platform/http/params.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

const PAGE_SIZE = 20;

export const loader = open(async ({ actor, params, url, language, t }) => {
  const { page, ...part } = pageOf(url, PAGE_SIZE);
  const { service, entries, total } = await serviceHistory(param(params, 'serviceId'), actor, part);
  return {
    title: `${t('directory:history.title')}: ${service.name}`,
    service,
    entries,
    page,
    pages: Math.ceil(total / PAGE_SIZE),
    address: url.pathname,
    terms: await termOptions(language),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function HistoryPage() {
  const { t } = useTranslation('directory');
  const { service, entries, page, pages, address, terms } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('history.title')}
      lead={t('history.lead', { name: service.name })}
      back={{ to: `/katalog/${service.id}`, label: service.name }}
    >
      {entries.length === 0 ? (
        <EmptyState title={t('history.empty')} />
      ) : (
        <HistoryList entries={entries} terms={terms} />
      )}
      <Pagination page={page} pages={pages} url={address} />
    </Page>
  );
}
