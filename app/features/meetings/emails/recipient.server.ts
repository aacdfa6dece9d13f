import type { Attendee } from '#app/platform/calendar/event.ts';
import type { Prisma, Tx } from '#app/platform/db/db.server.ts';
import { env } from '#app/platform/env.server.ts';
import { isLanguage, type Language, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { signLink } from '#app/platform/secrets/signed-link.server.ts';
import type { MeetingAnswer } from '../terms.ts';

const invitation = {
  id: true,
  answer: true,
  institution: { select: { name: true } },
  person: { select: { name: true, email: true, language: true } },
} satisfies Prisma.InviteeSelect;

export type Recipient = Prisma.InviteeGetPayload<{ select: typeof invitation }>;

/** Everybody on a meeting's list at that time who still has an account; who came later was invited on coming. */
export function recipientsOf(tx: Tx, meetingId: string, at: string, seatedIn?: string): Promise<Recipient[]> {
  const seats = seatedIn ? { some: { groupId: seatedIn, endedAt: null } } : {};
  return tx.invitee.findMany({
    where: {
      meetingId,
      removedAt: null,
      createdAt: { lte: new Date(at) },
      person: { suspendedAt: null, seats },
    },
    orderBy: { id: 'asc' },
    select: invitation,
  });
}

/** One invited person, removed from the list or not. */
export function recipient(tx: Tx, inviteeId: string): Promise<Recipient> {
  return tx.invitee.findUniqueOrThrow({ where: { id: inviteeId }, select: invitation });
}

export function languageOf({ person }: Recipient): Language {
  return isLanguage(person.language) ? person.language : SOURCE_LANGUAGE;
}

export function attendeeOf({ person, institution, answer }: Recipient): Attendee {
  return {
    name: `${person.name} (${institution.name})`,
    email: person.email,
    role: 'REQ-PARTICIPANT',
    status: PARTICIPATION[answer ?? 'none'],
  };
}

/** The page where this invitation is answered without signing in. The same in every mail of the meeting. */
export function answerUrl(inviteeId: string): string {
  return `${env.appUrl}/odpowiedz/${signLink('answer', inviteeId)}`;
}

const PARTICIPATION: Record<MeetingAnswer | 'none', Attendee['status']> = {
  yes: 'ACCEPTED',
  online: 'ACCEPTED',
  no: 'DECLINED',
  none: 'NEEDS-ACTION',
};
