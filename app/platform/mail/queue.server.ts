import { now } from '../clock.ts';
import type { Tx } from '../db/db.server.ts';
import type { Language } from '../i18n/language.ts';
import { layOut } from './layout.server.ts';

export interface NewMail {
  /** A mail with a key that was queued before is not queued again. */
  dedupeKey: string;
  to: string;
  language: Language;
  subject: string;
  heading: string;
  paragraphs: string[];
  button?: { label: string; url: string };
  buttons?: { label: string; url: string }[];
  footnote?: string;
  calendar?: { method: 'REQUEST' | 'CANCEL'; ics: string };
}

const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ').trim();

/** Puts a mail into the outbox, in the transaction of what it tells about. It leaves after the commit. */
export async function queueMail(tx: Tx, mail: NewMail): Promise<void> {
  const buttons = [...(mail.button ? [mail.button] : []), ...(mail.buttons ?? [])];
  const { text, html } = layOut({ ...mail, buttons });
  const row = {
    to: oneLine(mail.to),
    subject: oneLine(mail.subject),
    text,
    html,
    calendar: mail.calendar?.ics ?? null,
    method: mail.calendar?.method ?? null,
    createdAt: now(),
    nextAttemptAt: now(),
  };
  await tx.outboxMail.upsert({
    where: { dedupeKey: mail.dedupeKey },
    create: { dedupeKey: mail.dedupeKey, ...row },
    update: {},
  });
}
