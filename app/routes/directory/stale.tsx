import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { ServiceList } from '#app/features/directory/components/service-list.tsx';
import { canAddService } from '#app/features/directory/policy.ts';
import { staleServices } from '#app/features/directory/stale.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { pageOf } from '#app/platform/http/params.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

const PAGE_SIZE = 20;

export const loader = guarded(async ({ actor, url, t }) => {
  if (!canAddService(actor)) throw new AppError('forbidden');
  const { page, ...part } = pageOf(url, PAGE_SIZE);
  const { total, services } = await staleServices(actor, part);
  return { title: t('directory:stale.title'), page, pages: Math.ceil(total / PAGE_SIZE), services };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function StaleServicesPage() {
  const { t } = useTranslation('directory');
  const { services, page, pages } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('stale.title')}
      lead={t('stale.pageLead')}
      back={{ to: '/katalog', label: t('service.back') }}
    >
      {services.length === 0 ? (
        <EmptyState title={t('stale.none')} text={t('stale.noneText')} />
      ) : (
        <ServiceList services={services} withProvider />
      )}
      <Pagination page={page} pages={pages} url="/katalog/do-potwierdzenia" />
    </Page>
  );
}
