import { buildCancel, buildRequest, buildUninvite } from '#app/platform/calendar/build.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { env } from '#app/platform/env.server.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { queueMail } from '#app/platform/mail/queue.server.ts';
import { type CalendarFacts, calendarEvent, meetingUrl } from '../calendar-event.server.ts';
import { agendaLines, answerButtons, factLines, headline, whenLine } from './letter.server.ts';
import { attendeeOf, languageOf, type Recipient } from './recipient.server.ts';

/** The event that a mail tells of: its id keeps the mail from being queued twice, its time dates the calendar object. */
export interface Cause {
  id: string;
  at: string;
}

/** The invitation of one person: the facts, the links to answer, and the calendar's REQUEST. */
export async function sendInvitation(
  tx: Tx,
  cause: Cause,
  meeting: CalendarFacts,
  to: Recipient,
): Promise<void> {
  const { t, language, envelope, event } = open(cause, meeting, to);
  const words = headline(meeting, language);
  await queueMail(tx, {
    ...envelope('invite'),
    subject: t('meetings:mail.inviteSubject', words),
    heading: t('meetings:mail.inviteHeading', words),
    paragraphs: [
      t('meetings:mail.inviteIntro', { institution: to.institution.name }),
      factLines(meeting, language, t),
      ...(meeting.description ? [meeting.description] : []),
      ...agendaLines(meeting, t),
      t('meetings:mail.askAnswer'),
    ],
    buttons: answerButtons(meeting, to, t),
    calendar: { method: 'REQUEST', ics: buildRequest(event, attendeeOf(to), new Date(cause.at)) },
  });
}

/** The changed facts and the calendar's REQUEST with a higher SEQUENCE; asks again when the time is new. */
export async function sendUpdate(
  tx: Tx,
  cause: Cause,
  meeting: CalendarFacts,
  to: Recipient,
  { moved }: { moved: boolean },
): Promise<void> {
  const { t, language, envelope, event } = open(cause, meeting, to);
  const words = headline(meeting, language);
  const asks = moved || to.answer === null;
  await queueMail(tx, {
    ...envelope('update'),
    subject: t('meetings:mail.updateSubject', words),
    heading: t('meetings:mail.updateHeading', words),
    paragraphs: [
      t('meetings:mail.updateIntro'),
      factLines(meeting, language, t),
      ...agendaLines(meeting, t),
      ...(moved ? [t('meetings:mail.updateMoved')] : []),
      ...(asks && !moved ? [t('meetings:mail.askAnswer')] : []),
    ],
    buttons: asks
      ? answerButtons(meeting, to, t)
      : [{ label: t('meetings:mail.pageButton'), url: meetingUrl(meeting.id) }],
    calendar: { method: 'REQUEST', ics: buildRequest(event, attendeeOf(to), new Date(cause.at)) },
  });
}

/** The meeting is called off: the calendar's CANCEL. */
export async function sendCancellation(
  tx: Tx,
  cause: Cause,
  meeting: CalendarFacts,
  to: Recipient,
): Promise<void> {
  const { t, language, envelope, event } = open(cause, meeting, to);
  const words = headline(meeting, language);
  await queueMail(tx, {
    ...envelope('cancel'),
    subject: t('meetings:mail.cancelSubject', words),
    heading: t('meetings:mail.cancelHeading', words),
    paragraphs: [
      t('meetings:mail.cancelIntro'),
      whenLine(meeting, language, t),
      ...(meeting.cancelReason ? [t('meetings:mail.cancelReason', { reason: meeting.cancelReason })] : []),
    ],
    calendar: { method: 'CANCEL', ics: buildCancel(event, attendeeOf(to), new Date(cause.at)) },
  });
}

/** This person is no longer invited while the meeting stands: a CANCEL for them alone. */
export async function sendUninvitation(
  tx: Tx,
  cause: Cause,
  meeting: CalendarFacts,
  to: Recipient,
): Promise<void> {
  const { t, language, envelope, event } = open(cause, meeting, to, { details: false });
  const words = headline(meeting, language);
  await queueMail(tx, {
    ...envelope('removed'),
    subject: t('meetings:mail.removedSubject', words),
    heading: t('meetings:mail.removedHeading', words),
    paragraphs: [
      t('meetings:mail.removedIntro', { group: meeting.group.name }),
      whenLine(meeting, language, t),
    ],
    calendar: { method: 'CANCEL', ics: buildUninvite(event, attendeeOf(to), new Date(cause.at)) },
  });
}

/** The note can be read: where. */
export async function sendNote(
  tx: Tx,
  cause: Cause,
  meeting: CalendarFacts,
  to: Recipient,
  note: { title: string; path: string },
): Promise<void> {
  const { t, language, envelope } = open(cause, meeting, to);
  const { title: name, date } = headline(meeting, language);
  await queueMail(tx, {
    ...envelope('note'),
    subject: t('meetings:mail.noteSubject', { title: name }),
    heading: t('meetings:mail.noteHeading', { title: note.title }),
    paragraphs: [t('meetings:mail.noteIntro', { meeting: name, date })],
    button: { label: t('meetings:mail.noteButton'), url: `${env.appUrl}${note.path}` },
  });
}

function open(cause: Cause, meeting: CalendarFacts, to: Recipient, { details } = { details: true }) {
  const language = languageOf(to);
  const t = translator(language);
  const envelope = (kind: string) => ({
    dedupeKey: `meeting-${kind}:${cause.id}:${to.id}`,
    to: to.person.email,
    language,
    footnote: t('meetings:mail.footnote', { group: meeting.group.name }),
  });
  return { t, language, envelope, event: calendarEvent(meeting, t, { details }) };
}
