import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { RemarkTable } from '#app/features/documents/comments/components/remark-table.tsx';
import { remarkTable } from '#app/features/documents/comments/table.server.ts';
import { cellsOf, headings } from '#app/features/documents/comments/table-words.server.ts';
import { pageOf, param } from '#app/platform/http/redirect.server.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const loader = guarded(async ({ actor, params, url, t }) => {
  const { document, rows } = await remarkTable(actor, param(params, 'documentId'));
  const { skip, take, page } = pageOf(url, 100);
  return {
    title: `${t('comments:table.title')}: ${document.title}`,
    document,
    headings: headings(t),
    rows: rows.slice(skip, skip + take).map((row) => cellsOf(row, t)),
    page,
    pages: Math.ceil(rows.length / take),
    url: url.pathname,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function RemarkTablePage() {
  const { t } = useTranslation('comments');
  const { title, document, headings, rows, page, pages, url } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('table.title')}
      lead={document.title}
      back={{ to: `/dokumenty/${document.id}/uwagi`, label: t('list.title') }}
      actions={
        <a className={buttonClass({ tone: 'primary' })} href={`${url}.xlsx`} download>
          {t('table.download')}
        </a>
      }
    >
      <RemarkTable caption={title} headings={headings} rows={rows} />
      <Pagination page={page} pages={pages} url={url} />
    </Page>
  );
}
