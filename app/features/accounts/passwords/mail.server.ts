import type { Tx } from '#app/platform/db/db.server.ts';
import { isLanguage, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { newId } from '#app/platform/ids.ts';
import { queueMail } from '#app/platform/mail/queue.server.ts';
import { mailLink } from '../mail-link.server.ts';

export interface Addressee {
  email: string;
  language: string;
}

export const RESET_MINUTES = 30;

/** Tells the owner that the password was changed, in case it was somebody else. */
export async function queuePasswordNotice(tx: Tx, to: Addressee): Promise<void> {
  const language = isLanguage(to.language) ? to.language : SOURCE_LANGUAGE;
  const t = translator(language);
  await queueMail(tx, {
    dedupeKey: `password-changed:${newId()}`,
    to: to.email,
    language,
    subject: t('accounts:mail.passwordChanged.subject'),
    heading: t('accounts:mail.passwordChanged.heading'),
    paragraphs: [t('accounts:mail.greeting'), t('accounts:mail.passwordChanged.body')],
    button: { label: t('accounts:mail.passwordChanged.button'), url: mailLink('/haslo', language) },
  });
}

export async function queueResetMail(tx: Tx, to: Addressee, token: string, key: string): Promise<void> {
  const language = isLanguage(to.language) ? to.language : SOURCE_LANGUAGE;
  const t = translator(language);
  await queueMail(tx, {
    dedupeKey: `reset:${key}`,
    to: to.email,
    language,
    subject: t('accounts:mail.reset.subject'),
    heading: t('accounts:mail.reset.heading'),
    paragraphs: [t('accounts:mail.greeting'), t('accounts:mail.reset.body', { count: RESET_MINUTES })],
    button: { label: t('accounts:mail.reset.button'), url: mailLink(`/haslo/${token}`, language) },
    footnote: t('accounts:mail.reset.footnote'),
  });
}
