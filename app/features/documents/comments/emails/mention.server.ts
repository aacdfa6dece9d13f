import type { Tx } from '#app/platform/db/db.server.ts';
import { env } from '#app/platform/env.server.ts';
import { isLanguage, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { queueMail } from '#app/platform/mail/queue.server.ts';

/** Tells somebody that a remark names them; not when they have left the group or the words were taken back. */
export async function sendMention(tx: Tx, commentId: string, personId: string): Promise<void> {
  const comment = await tx.comment.findFirst({
    where: { id: commentId, withdrawnAt: null, mentions: { some: { personId } } },
    select: {
      body: true,
      author: { select: { name: true } },
      institution: { select: { name: true } },
      thread: {
        select: { id: true, quote: true, document: { select: { id: true, title: true, groupId: true } } },
      },
    },
  });
  if (!comment) return;
  const { thread, author, institution, body } = comment;
  const { document } = thread;
  const person = await tx.person.findFirst({
    where: {
      id: personId,
      suspendedAt: null,
      seats: { some: { groupId: document.groupId, endedAt: null } },
    },
    select: { email: true, language: true },
  });
  if (!person) return;
  const language = isLanguage(person.language) ? person.language : SOURCE_LANGUAGE;
  const t = translator(language);
  const names = { name: author.name, institution: institution.name, title: document.title };
  await queueMail(tx, {
    dedupeKey: `mention:${commentId}:${personId}`,
    to: person.email,
    language,
    subject: t('comments:mail.subject', names),
    heading: t('comments:mail.heading', names),
    paragraphs: [
      t('comments:mail.intro', names),
      ...(thread.quote ? [t('comments:mail.quote', { quote: shortened(thread.quote) })] : []),
      body,
    ],
    button: {
      label: t('comments:mail.button'),
      url: `${env.appUrl}/dokumenty/${document.id}?uwaga=${thread.id}`,
    },
  });
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
