import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import { isLanguage } from '#app/platform/i18n/language.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { PostButton } from '#app/ui/post-button.tsx';
import type { PendingInvitation } from '../invitations/queries.server.ts';

/** Invitations without an answer yet: send again or take back. */
export function PendingInvitations({ invitations }: { invitations: PendingInvitation[] }) {
  const { t, i18n } = useTranslation('accounts');
  const language = isLanguage(i18n.language) ? i18n.language : 'pl';
  return (
    <CardList>
      {invitations.map(({ id, email, name, role, expiresAt, expired }) => (
        <Card
          key={id}
          title={email}
          meta={[name, t(`employmentRole.${role}`)].filter(Boolean).join(', ')}
          badges={
            expired ? (
              <Badge tone="warn">{t('invite.expired')}</Badge>
            ) : (
              <Badge>{t('invite.validUntil', { date: formatDate(expiresAt, language) })}</Badge>
            )
          }
          actions={
            <>
              <PostButton
                small
                stay
                action={`/zaproszenia/${id}/ponowienie`}
                label={`${t('invite.resend')}: ${email}`}
              >
                {t('invite.resend')}
              </PostButton>
              <ConfirmButton
                small
                action={`/zaproszenia/${id}/wycofanie`}
                label={t('invite.revoke')}
                question={t('invite.revokeQuestion', { email })}
                confirmLabel={t('invite.revokeConfirm')}
              />
            </>
          }
        />
      ))}
    </CardList>
  );
}
