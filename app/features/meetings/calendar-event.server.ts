import type { CalendarEvent } from '#app/platform/calendar/event.ts';
import type { Prisma } from '#app/platform/db/db.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { Translate } from '#app/platform/i18n/translator.server.ts';

/** What a calendar object of a meeting is made of. */
export const calendarFacts = {
  id: true,
  groupId: true,
  uid: true,
  sequence: true,
  title: true,
  description: true,
  startsAt: true,
  endsAt: true,
  mode: true,
  venue: true,
  onlineUrl: true,
  status: true,
  cancelReason: true,
  createdAt: true,
  changedAt: true,
  agenda: { orderBy: { position: 'asc' }, select: { title: true, purpose: true, minutes: true } },
  group: {
    select: {
      name: true,
      seats: {
        where: { role: 'facilitator', endedAt: null },
        orderBy: { startedAt: 'asc' },
        take: 1,
        select: { person: { select: { name: true } } },
      },
    },
  },
} satisfies Prisma.MeetingSelect;

export type CalendarFacts = Prisma.MeetingGetPayload<{ select: typeof calendarFacts }>;

/** The meeting in the words of calendars. Without `details` the link to join stays out. */
export function calendarEvent(
  meeting: CalendarFacts,
  t: Translate,
  { details }: { details: boolean },
): CalendarEvent {
  const link = details && meeting.mode !== 'in_person' ? meeting.onlineUrl : '';
  return {
    uid: meeting.uid,
    sequence: meeting.sequence,
    created: meeting.createdAt,
    changed: meeting.changedAt,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: meeting.title,
    description: description(meeting, link, t),
    location:
      [meeting.mode === 'online' ? '' : meeting.venue, link].filter(Boolean).join(' / ') ||
      t(`meetings:mode.${meeting.mode}`),
    ...(link ? { joinUrl: link } : {}),
    url: meetingUrl(meeting.id),
    cancelled: meeting.status === 'cancelled',
    organizer: { name: meeting.group.seats[0]?.person.name ?? meeting.group.name, email: env.mailFrom },
  };
}

export function meetingUrl(meetingId: string): string {
  return `${env.appUrl}/spotkania/${meetingId}`;
}

function description(meeting: CalendarFacts, link: string, t: Translate): string {
  const agenda = meeting.agenda.map((item, index) => `${index + 1}. ${item.title}`);
  return [
    meeting.group.name,
    meeting.description,
    agenda.length > 0 ? [t('meetings:agenda.title'), ...agenda].join('\n') : '',
    link ? `${t('meetings:field.onlineUrl')}: ${link}` : '',
    meetingUrl(meeting.id),
  ]
    .filter(Boolean)
    .join('\n\n');
}
