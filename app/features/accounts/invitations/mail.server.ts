import type { Tx } from '#app/platform/db/db.server.ts';
import { formatWeekdayDate } from '#app/platform/i18n/format.ts';
import { type Language, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { queueMail } from '#app/platform/mail/queue.server.ts';
import { hashToken } from '#app/platform/secrets/token.server.ts';
import { mailLink } from '../mail-link.server.ts';

export const invitationUrl = (token: string, language = SOURCE_LANGUAGE): string =>
  mailLink(`/zaproszenie/${token}`, language);

interface InvitationMail {
  invitationId: string;
  email: string;
  language: Language;
  institution: string;
  inviter: string;
  expiresAt: Date;
  token: string;
}

/** Queued by the command itself: the token must not stand in an event. */
export async function queueInvitationMail(tx: Tx, mail: InvitationMail): Promise<void> {
  const t = translator(mail.language);
  const { institution, inviter } = mail;
  await queueMail(tx, {
    dedupeKey: `invitation:${mail.invitationId}:${hashToken(mail.token).slice(0, 16)}`,
    to: mail.email,
    language: mail.language,
    subject: t('accounts:mail.invitation.subject', { institution }),
    heading: t('accounts:mail.invitation.heading', { institution }),
    paragraphs: [
      t('accounts:mail.greeting'),
      t('accounts:mail.invitation.body', { institution, inviter }),
      t('accounts:mail.invitation.what'),
    ],
    button: { label: t('accounts:mail.invitation.button'), url: invitationUrl(mail.token, mail.language) },
    footnote: t('accounts:mail.invitation.footnote', {
      date: formatWeekdayDate(mail.expiresAt, mail.language),
    }),
  });
}
