import type { Tx } from '#app/platform/db/db.server.ts';
import { env } from '#app/platform/env.server.ts';
import { formatTime, formatWeekdayDate } from '#app/platform/i18n/format.ts';
import { SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { queueMail } from '#app/platform/mail/queue.server.ts';
import { seatedInstitutions } from '../seated.server.ts';
import { speakersOf } from './speakers.server.ts';

/** Asks, or asks again, those who may answer for institutions that have not yet; nobody once it is closed or archived. */
export async function askForPositions(
  tx: Tx,
  cause: { id: string },
  consultationId: string,
  kind: 'invite' | 'remind',
): Promise<void> {
  const found = await tx.consultation.findFirst({
    where: {
      id: consultationId,
      closedAt: null,
      document: { archivedAt: null, group: { archivedAt: null } },
    },
    select: {
      deadline: true,
      document: { select: { id: true, title: true, groupId: true, group: { select: { name: true } } } },
      signOffs: {
        where: { position: null },
        select: { institution: { select: { id: true, name: true } } },
      },
    },
  });
  if (!found) return;
  const { document, deadline, signOffs } = found;
  const seated = await seatedInstitutions(tx, document.groupId);
  for (const { institution } of signOffs) {
    const sits = seated.has(institution.id);
    for (const person of await speakersOf(tx, document.groupId, institution.id, sits)) {
      const { language } = person;
      const t = translator(language);
      const words = {
        title: document.title,
        institution: institution.name,
        group: document.group.name,
        when: `${formatWeekdayDate(deadline, language)}, ${formatTime(deadline, language)}`,
      };
      const spoken = language === SOURCE_LANGUAGE ? '' : `?lang=${language}`;
      await queueMail(tx, {
        dedupeKey: `${cause.id}:${institution.id}:${person.id}`,
        to: person.email,
        language,
        subject: t(`adoption:mail.${kind}Subject`, words),
        heading: t(`adoption:mail.${kind}Heading`, words),
        paragraphs: [
          t(`adoption:mail.${kind}Intro`, words),
          t('adoption:mail.deadline', words),
          t('adoption:mail.silence', words),
        ],
        button: {
          label: t('adoption:mail.button'),
          url: `${env.appUrl}/dokumenty/${document.id}/uzgodnienia${spoken}`,
        },
      });
    }
  }
}
