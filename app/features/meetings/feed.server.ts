import type { Actor } from '#app/features/accounts/actor.ts';
import { buildFeed } from '#app/platform/calendar/build.server.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { isLanguage, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { type Translate, translator } from '#app/platform/i18n/translator.server.ts';
import { hashToken } from '#app/platform/secrets/token.server.ts';
import { calendarEvent, calendarFacts } from './calendar-event.server.ts';
import { canSeeDetails } from './policy.ts';
import { visibleTo } from './scope.server.ts';

/** How long past meetings stay in a feed. */
const KEEP_DAYS = 180;

/** The calendar of the person whose feed token this is: the meetings of their groups. */
export async function personalFeed(token: string): Promise<string> {
  const person = await db.person.findUnique({
    where: { feedHash: hashToken(token), suspendedAt: null },
    select: {
      language: true,
      seats: { where: { endedAt: null, group: { archivedAt: null } }, select: { groupId: true } },
    },
  });
  if (!person) throw new AppError('not_found');
  const meetings = await db.meeting.findMany({
    where: {
      groupId: { in: person.seats.map((seat) => seat.groupId) },
      endsAt: { gte: new Date(now().getTime() - KEEP_DAYS * 86_400_000) },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: calendarFacts,
  });
  const t = translator(isLanguage(person.language) ? person.language : SOURCE_LANGUAGE);
  return buildFeed(
    t('meetings:feed.name'),
    meetings.map((meeting) => calendarEvent(meeting, t, { details: true })),
  );
}

/** Whether this person's feed has an address. */
export async function hasFeed(actor: Actor): Promise<boolean> {
  return (await db.person.count({ where: { id: actor.personId, feedHash: { not: null } } })) > 0;
}

/** One meeting as a file to open in a calendar. */
export async function meetingFile(actor: Actor | null, meetingId: string, t: Translate): Promise<string> {
  const meeting = await db.meeting.findFirst({
    where: { AND: [{ id: meetingId }, visibleTo(actor)] },
    select: calendarFacts,
  });
  if (!meeting) throw new AppError('not_found');
  return buildFeed(t('meetings:feed.name'), [
    calendarEvent(meeting, t, { details: canSeeDetails(actor, meeting) }),
  ]);
}
