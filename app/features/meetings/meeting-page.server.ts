import type { Actor } from '#app/features/accounts/actor.ts';
import { publicationsOfDocument } from '#app/features/documents/publication-queries.server.ts';
import { hasSeat } from '#app/features/groups/policy.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { byInstitution, countStandings } from './attendance.ts';
import { invitedPeople } from './invitees.server.ts';
import { canAnswer, canManageMeetings, canOpenNote, canSeeDetails } from './policy.ts';
import { visibleTo } from './scope.server.ts';

/** Everything the page of a meeting shows this person. Who is invited, the answers and the link are for the group only. */
export async function meetingPage(actor: Actor | null, meetingId: string) {
  const meeting = await db.meeting.findFirst({
    where: { AND: [{ id: meetingId }, visibleTo(actor)] },
    select: {
      id: true,
      groupId: true,
      title: true,
      description: true,
      startsAt: true,
      endsAt: true,
      mode: true,
      venue: true,
      onlineUrl: true,
      status: true,
      cancelReason: true,
      group: { select: { id: true, name: true, visibility: true } },
      agenda: {
        orderBy: { position: 'asc' },
        select: { id: true, title: true, purpose: true, minutes: true },
      },
      note: { select: { id: true } },
    },
  });
  if (!meeting) throw new AppError('not_found');
  const { groupId, onlineUrl, note, startsAt, endsAt, ...shown } = meeting;
  const details = canSeeDetails(actor, meeting) ? await invitedTo(meetingId) : null;
  const mine = details?.people.find((person) => person.personId === actor?.personId) ?? null;
  return {
    ...shown,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    over: endsAt <= now(),
    details: details && {
      onlineUrl,
      institutions: details.institutions,
      counts: countStandings(details.institutions),
    },
    inGroup: hasSeat(actor, groupId),
    note: note && hasSeat(actor, groupId) ? { id: note.id } : null,
    publications: note ? await publicationsOfDocument(actor, note.id) : [],
    canOpenNote: canOpenNote(actor, groupId) && meeting.status === 'scheduled',
    mine: mine && { answer: mine.answer, whoComes: mine.whoComes, comment: mine.comment },
    canAnswer: mine !== null && canAnswer(meeting, now()),
    canManage: canManageMeetings(actor, groupId),
  };
}

export type MeetingPage = Awaited<ReturnType<typeof meetingPage>>;

async function invitedTo(meetingId: string) {
  const people = await invitedPeople(db, meetingId);
  return { people, institutions: byInstitution(people) };
}
