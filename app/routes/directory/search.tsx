import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { SearchField } from '#app/features/directory/components/search-field.tsx';
import { SearchFilters } from '#app/features/directory/components/search-filters.tsx';
import { SearchResults } from '#app/features/directory/components/search-results.tsx';
import { filtersOf, hasFilters } from '#app/features/directory/filters.ts';
import { canAddService } from '#app/features/directory/policy.ts';
import { termOptions } from '#app/features/directory/queries.server.ts';
import { searchServices } from '#app/features/directory/search.server.ts';
import { pageOf } from '#app/platform/http/params.ts';
import { throttle } from '#app/platform/throttle.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

const FORM = 'katalog';
// Generous, since a whole office may share one address.
const LIMIT = { points: 600, seconds: 60 };
const SHOWN_QUERY = 300;

export const loader = open(async ({ actor, address, url, language, t }) => {
  await throttle('search', [actor?.personId ?? address], LIMIT);
  const text = url.searchParams.get('q') ?? '';
  const query = text.slice(0, SHOWN_QUERY);
  const filters = filtersOf(url.searchParams);
  const { page } = pageOf(url);
  return {
    title: query
      ? t('directory:search.titleFor', { query: query.slice(0, 60) })
      : t('directory:search.title'),
    query,
    filters,
    address: url.pathname + url.search,
    answer: await searchServices({ text, filters, page, language }),
    categories: (await termOptions(language)).categories,
    adds: canAddService(actor),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function SearchPage() {
  const { t } = useTranslation('directory');
  const { query, filters, answer, address, categories, adds } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('search.title')}
      lead={t('search.lead')}
      actions={adds && <ButtonLink to="/katalog/nowa">{t('search.add')}</ButtonLink>}
    >
      <Form id={FORM} action="/katalog" role="search">
        <SearchField query={query} hint={t('search.hint')} />
      </Form>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <SearchResults answer={answer} address={address} narrowed={query !== '' || hasFilters(filters)} />
        <aside id="filtry" aria-label={t('search.sidebar')} className="pt-4">
          <SearchFilters
            form={FORM}
            query={query}
            filters={filters}
            counts={answer.facets}
            categories={categories}
          />
        </aside>
      </div>
    </Page>
  );
}
