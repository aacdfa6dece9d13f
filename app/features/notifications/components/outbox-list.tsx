import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../platform/i18n/format.ts';
import type { Language } from '../../../platform/i18n/language.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card, CardList } from '../../../ui/card-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

interface Mail {
  id: string;
  to: string;
  subject: string;
  state: 'queued' | 'sent' | 'failed';
  createdAt: string;
  attempts: number;
  lastError: string;
}

const TONE = { queued: 'info', sent: 'good', failed: 'warn' } as const;

export function OutboxList({
  mails,
  openable,
  language,
}: {
  mails: Mail[];
  openable: boolean;
  language: Language;
}) {
  const { t } = useTranslation('notifications');
  if (mails.length === 0) return <EmptyState title={t('outbox.empty')} text={t('outbox.emptyText')} />;
  return (
    <CardList>
      {mails.map((mail) => (
        <Card
          key={mail.id}
          title={mail.subject}
          {...(openable ? { to: `/poczta/${mail.id}` } : {})}
          meta={`${t('outbox.to', { address: mail.to })} · ${formatDateTime(mail.createdAt, language)}`}
          badges={<Badge tone={TONE[mail.state]}>{t(`outbox.state.${mail.state}`)}</Badge>}
        >
          {mail.lastError && t('outbox.error', { code: mail.lastError, attempts: mail.attempts })}
        </Card>
      ))}
    </CardList>
  );
}
