import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '../../features/accounts/guard.server.ts';
import { MailText } from '../../features/notifications/components/mail-text.tsx';
import { canReadMail } from '../../features/notifications/policy.ts';
import { env } from '../../platform/env.server.ts';
import { AppError } from '../../platform/http/app-error.ts';
import { param } from '../../platform/http/params.ts';
import { formatDateTime } from '../../platform/i18n/format.ts';
import { outboxMail } from '../../platform/mail/read.server.ts';
import { Page, Section } from '../../ui/page.tsx';
import { pageTitle } from '../../ui/page-title.ts';

export const loader = open(async ({ params, language }) => {
  const mail = canReadMail(env.demo) ? await outboxMail(param(params, 'mailId')) : null;
  if (!mail) throw new AppError('not_found');
  return { mail, language };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.mail.subject);

export default function Mail() {
  const { mail, language } = useLoaderData<typeof loader>();
  const { t } = useTranslation('notifications');
  const lead = `${t('outbox.to', { address: mail.to })} · ${formatDateTime(mail.createdAt, language)}`;
  return (
    <Page title={mail.subject} lead={lead} back={{ to: '/poczta', label: t('outbox.back') }} width="narrow">
      <MailText text={mail.text} />
      {mail.calendar && (
        <Section title={t('outbox.calendar')}>
          <pre className="mail-calendar">{mail.calendar}</pre>
        </Section>
      )}
    </Page>
  );
}
