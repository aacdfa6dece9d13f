import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { OutcomeFilterLinks } from '#app/features/documents/outcomes/components/outcome-filter-links.tsx';
import { OutcomeList } from '#app/features/documents/outcomes/components/outcome-list.tsx';
import { outcomesOfGroup } from '#app/features/documents/outcomes/queries.server.ts';
import { filterOf } from '#app/features/documents/outcomes/states.ts';
import { hasSeat } from '#app/features/groups/policy.ts';
import { findGroup } from '#app/features/groups/queries.server.ts';
import { pageOf, param } from '#app/platform/http/params.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

const PAGE_SIZE = 25;

export const loader = open(async ({ actor, params, url, t }) => {
  const group = await findGroup(actor, param(params, 'groupId'));
  const filter = filterOf(url.searchParams.get('pokaz'));
  const { page, ...slice } = pageOf(url, PAGE_SIZE);
  const { outcomes, total } = await outcomesOfGroup(actor, group.id, { filter, ...slice });
  return {
    title: t('outcomes:section'),
    group: { id: group.id, name: group.name },
    seated: hasSeat(actor, group.id),
    address: url.pathname + url.search,
    pages: Math.ceil(total / PAGE_SIZE),
    filter,
    page,
    outcomes,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function GroupOutcomesPage() {
  const { t } = useTranslation('outcomes');
  const { group, outcomes, filter, page, pages, address, seated } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('section')}
      lead={t('lead', { group: group.name })}
      back={{ to: `/grupy/${group.id}`, label: group.name }}
    >
      <OutcomeFilterLinks filter={filter} seated={seated} />
      {outcomes.length > 0 ? (
        <OutcomeList outcomes={outcomes} here={address} sources />
      ) : (
        <EmptyState title={t('none')} text={t(filter === 'all' ? 'noneText' : 'noneFiltered')} />
      )}
      <Pagination page={page} pages={pages} url={address} />
    </Page>
  );
}
