import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { LossList } from '#app/features/documents/imports/components/loss-list.tsx';
import { importReport } from '#app/features/documents/imports/queries.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => ({
  title: t('imports:report.title'),
  report: await importReport(actor, param(params, 'documentId')),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ImportReportPage() {
  const { t } = useTranslation('imports');
  const { report } = useLoaderData<typeof loader>();
  const { documentId, documentTitle, source, lost } = report;
  const path = `/dokumenty/${documentId}`;
  return (
    <Page
      title={t('report.title')}
      lead={t(lost.length > 0 ? 'report.lead' : 'report.nothingLost', {
        title: documentTitle,
        source: t(`source.${source}`),
      })}
      width="narrow"
      back={{ to: path, label: documentTitle }}
    >
      <LossList report={report} />
      <p>
        <ButtonLink to={path} tone="primary">
          {t('report.open')}
        </ButtonLink>
      </p>
    </Page>
  );
}
