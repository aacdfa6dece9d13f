import type { Tx } from '#app/platform/db/db.server.ts';
import { env } from '#app/platform/env.server.ts';
import { SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { queueMail } from '#app/platform/mail/queue.server.ts';
import type { Position } from '../positions.ts';
import { seatedInstitutions } from '../seated.server.ts';
import { speakersOf } from './speakers.server.ts';

const ORDER: (Position | null)[] = ['agree', 'agree_with_remark', 'disagree', 'no_position', 'silence', null];

/** Tells every institution that was asked how the consultation ended, and what is recorded as its own position. */
export async function tellResult(tx: Tx, cause: { id: string }, consultationId: string): Promise<void> {
  const found = await tx.consultation.findFirst({
    where: { id: consultationId, closedAt: { not: null } },
    select: {
      closeReason: true,
      document: { select: { id: true, title: true, groupId: true, group: { select: { name: true } } } },
      signOffs: { select: { position: true, institution: { select: { id: true, name: true } } } },
    },
  });
  if (!found) return;
  const { document, signOffs, closeReason } = found;
  const tally = ORDER.map((position) => ({
    word: `adoption:position.${position ?? 'unanswered'}` as const,
    count: signOffs.filter((one) => one.position === position).length,
  })).filter(({ count }) => count > 0);
  const seated = await seatedInstitutions(tx, document.groupId);
  for (const { institution, position } of signOffs) {
    const sits = seated.has(institution.id);
    for (const person of await speakersOf(tx, document.groupId, institution.id, sits)) {
      const { language } = person;
      const t = translator(language);
      const words = {
        title: document.title,
        group: document.group.name,
        institution: institution.name,
        position: t(`adoption:position.${position ?? 'unanswered'}`),
        tally: tally.map(({ word, count }) => `${t(word)}: ${count}`).join('; '),
        reason: closeReason ?? '',
      };
      const spoken = language === SOURCE_LANGUAGE ? '' : `?lang=${language}`;
      await queueMail(tx, {
        dedupeKey: `${cause.id}:${institution.id}:${person.id}`,
        to: person.email,
        language,
        subject: t('adoption:mail.resultSubject', words),
        heading: t('adoption:mail.resultHeading'),
        paragraphs: [
          t('adoption:mail.resultIntro', words),
          t('adoption:mail.resultOwn', words),
          t('adoption:mail.resultTally', words),
          ...(closeReason ? [t('adoption:mail.resultReason', words)] : []),
          t(sits ? 'adoption:mail.resultNext' : 'adoption:mail.resultNextOutside'),
        ],
        // Who was only asked no longer reads the draft.
        ...(sits && {
          button: {
            label: t('adoption:mail.resultButton'),
            url: `${env.appUrl}/dokumenty/${document.id}/uzgodnienia${spoken}`,
          },
        }),
      });
    }
  }
}
