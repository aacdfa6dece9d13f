import type { Prisma, Tx } from '#app/platform/db/db.server.ts';
import { env } from '#app/platform/env.server.ts';
import { isLanguage, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { queueMail } from '#app/platform/mail/queue.server.ts';

const READER = { id: true, email: true, language: true } satisfies Prisma.PersonSelect;

/** Everything that a mail about a participation speaks of. */
export async function participationStory(tx: Tx, participationId: string) {
  return tx.participation.findUnique({
    where: { id: participationId },
    select: {
      message: true,
      reason: true,
      requestedById: true,
      decidedById: true,
      institution: { select: { name: true } },
      requestedBy: { select: { ...READER, suspendedAt: true } },
      group: {
        select: {
          id: true,
          name: true,
          seats: {
            where: { role: 'facilitator', endedAt: null, person: { suspendedAt: null } },
            select: { person: { select: READER } },
          },
        },
      },
    },
  });
}

export type Story = NonNullable<Awaited<ReturnType<typeof participationStory>>>;
type Reader = Story['group']['seats'][number]['person'];

/** The catalogue's mails: `groups:mail.<kind>.…`. */
export type MailKind = 'requested' | 'accepted' | 'declined' | 'withdrawn' | 'ended';

/** Tells one person what happened; the same event is told to the same person once. */
export async function queueParticipationMail(
  tx: Tx,
  kind: MailKind,
  story: Story,
  reader: Reader,
  eventId: string,
): Promise<void> {
  const language = isLanguage(reader.language) ? reader.language : SOURCE_LANGUAGE;
  const t = translator(language);
  const names = { group: story.group.name, institution: story.institution.name };
  const quote = kind === 'requested' ? story.message : story.reason;
  await queueMail(tx, {
    dedupeKey: `participation:${eventId}:${reader.id}`,
    to: reader.email,
    language,
    subject: t(`groups:mail.${kind}.subject`, names),
    heading: t(`groups:mail.${kind}.heading`, names),
    paragraphs: [
      t('groups:mail.greeting'),
      t(`groups:mail.${kind}.body`, names),
      ...(quote ? [t(`groups:mail.${kind}.quote`, { quote })] : []),
    ],
    button: { label: t(`groups:mail.${kind}.button`), url: `${env.appUrl}/grupy/${story.group.id}` },
  });
}
