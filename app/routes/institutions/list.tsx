import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InstitutionCards } from '#app/features/accounts/components/institution-cards.tsx';
import { InstitutionFilter } from '#app/features/accounts/components/institution-filter.tsx';
import { open } from '#app/features/accounts/guard.server.ts';
import { institutionList } from '#app/features/accounts/institutions/queries.server.ts';
import { canCreateInstitution } from '#app/features/accounts/policy.ts';
import { INSTITUTION_KINDS } from '#app/features/accounts/roles.ts';
import { pageOf } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const loader = open(async ({ actor, url, t }) => {
  const kind = INSTITUTION_KINDS.find((known) => known === url.searchParams.get('rodzaj')) ?? null;
  const filter = { text: url.searchParams.get('q')?.trim().slice(0, 100) ?? '', kind };
  const { page, ...slice } = pageOf(url);
  const { total, institutions } = await institutionList(filter, slice);
  return {
    title: t('accounts:institutions.title'),
    filter,
    total,
    institutions,
    page,
    pages: Math.ceil(total / slice.take),
    url: url.pathname + url.search,
    can: { create: canCreateInstitution(actor) },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function InstitutionsPage() {
  const { t } = useTranslation('accounts');
  const { filter, total, institutions, page, pages, url, can } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('institutions.title')}
      lead={t('institutions.lead')}
      actions={
        can.create && (
          <ButtonLink to="/instytucje/nowa" tone="primary">
            {t('institutions.add')}
          </ButtonLink>
        )
      }
    >
      <InstitutionFilter filter={filter} />
      <p role="status">{t('institutions.count', { count: total })}</p>
      {institutions.length > 0 ? (
        <InstitutionCards institutions={institutions} />
      ) : (
        <EmptyState
          title={t('institutions.none')}
          text={t('institutions.noneText')}
          action={<ButtonLink to="/instytucje">{t('institutions.showAll')}</ButtonLink>}
        />
      )}
      <Pagination page={page} pages={pages} url={url} />
    </Page>
  );
}
