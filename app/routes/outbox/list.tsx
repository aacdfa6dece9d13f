import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '../../features/accounts/guard.server.ts';
import { OutboxList } from '../../features/notifications/components/outbox-list.tsx';
import { canReadMail, canReadOutbox } from '../../features/notifications/policy.ts';
import { env } from '../../platform/env.server.ts';
import { AppError } from '../../platform/http/app-error.ts';
import { pageOf } from '../../platform/http/params.ts';
import { listOutbox } from '../../platform/mail/read.server.ts';
import { Page } from '../../ui/page.tsx';
import { pageTitle } from '../../ui/page-title.ts';
import { Pagination } from '../../ui/pagination.tsx';

export const loader = open(async ({ actor, url, language, t }) => {
  if (!canReadOutbox(actor, env.demo)) throw new AppError('not_found');
  const page = pageOf(url);
  const { mails, total } = await listOutbox(page);
  return {
    title: t('notifications:outbox.title'),
    mails,
    language,
    demo: env.demo,
    openable: canReadMail(env.demo),
    page: page.page,
    pages: Math.ceil(total / page.take),
    url: url.pathname + url.search,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Outbox() {
  const { title, mails, language, demo, openable, page, pages, url } = useLoaderData<typeof loader>();
  const { t } = useTranslation('notifications');
  return (
    <Page title={title} lead={demo ? t('outbox.leadDemo') : t('outbox.lead')}>
      <OutboxList mails={mails} openable={openable} language={language} />
      <Pagination page={page} pages={pages} url={url} />
    </Page>
  );
}
