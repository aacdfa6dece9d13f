import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { Shares } from '#app/features/documents/versions/components/shares.tsx';
import { contributions } from '#app/features/documents/versions/contribution.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const { document, shares } = await contributions(actor, param(params, 'documentId'));
  return { title: `${t('versions:contribution.title')}: ${document.title}`, document, shares };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ContributionPage() {
  const { t } = useTranslation('versions');
  const { document, shares } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('contribution.title')}
      lead={t('contribution.lead')}
      back={{ to: `/dokumenty/${document.id}/wersje`, label: t('show.back') }}
    >
      {shares.length > 0 ? <Shares shares={shares} /> : <p>{t('contribution.none')}</p>}
    </Page>
  );
}
