import '#app/features/documents/events.ts';
import '#app/features/groups/events.ts';
import { publicationPath } from '#app/features/documents/publication-path.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { subscribe } from '#app/platform/events/subscribe.server.ts';
import { calendarFacts } from './calendar-event.server.ts';
import { recipientsOf } from './emails/recipient.server.ts';
import { type Cause, sendCancellation, sendInvitation, sendNote, sendUpdate } from './emails/send.server.ts';
import { cancelAhead } from './group-end.server.ts';
import { followSeat } from './seat-follower.server.ts';

/** Keeps the invited informed, and the list of the invited in step with the seats of the group. */
export function registerMeetingSubscribers(): void {
  subscribe('meetings', {
    'meeting.scheduled': async (tx, event) => {
      const meeting = await ahead(tx, event.payload.meetingId, event);
      if (meeting?.status !== 'scheduled') return;
      for (const to of await recipientsOf(tx, meeting.id, event.at))
        await sendInvitation(tx, event, meeting, to);
    },
    'meeting.changed': async (tx, event) => {
      const { meetingId, calendar, sequence, answersReset } = event.payload;
      const meeting = await ahead(tx, meetingId, event);
      // A later change or cancellation has its own event, which tells more.
      if (!calendar || meeting?.sequence !== sequence) return;
      for (const to of await recipientsOf(tx, meetingId, event.at)) {
        await sendUpdate(tx, event, meeting, to, { moved: answersReset });
      }
    },
    'meeting.cancelled': async (tx, event) => {
      const meeting = await ahead(tx, event.payload.meetingId, event);
      if (!meeting) return;
      for (const to of await recipientsOf(tx, meeting.id, event.at))
        await sendCancellation(tx, event, meeting, to);
    },
    'document.published': async (tx, event) => {
      const { meetingId, publicationId } = event.payload;
      if (meetingId) await announceNote(tx, event, meetingId, publicationId);
    },
    'group.archived': (tx, event) => cancelAhead(tx, event.payload.groupId, event.at),
    'seat.started': (tx, event) => followSeat(tx, event, event.payload),
    'seat.changed': (tx, event) => followSeat(tx, event, event.payload),
    'seat.ended': (tx, event) => followSeat(tx, event, event.payload),
  });
}

/** Tells the invited who may read it where the published note is; not when it has been withdrawn meanwhile. */
async function announceNote(tx: Tx, cause: Cause, meetingId: string, publicationId: string): Promise<void> {
  const meeting = await tx.meeting.findUnique({ where: { id: meetingId }, select: calendarFacts });
  const publication = await tx.publication.findFirst({
    where: { id: publicationId, withdrawnAt: null },
    select: { title: true, audience: true },
  });
  if (!meeting || !publication) return;
  const note = { title: publication.title, path: publicationPath({ id: publicationId }) };
  const seatedIn = publication.audience === 'group' ? meeting.groupId : undefined;
  for (const to of await recipientsOf(tx, meetingId, cause.at, seatedIn)) {
    await sendNote(tx, cause, meeting, to, note);
  }
}

/** The meeting, unless it was already over when this happened: about the past nobody gets a mail. */
async function ahead(tx: Tx, meetingId: string, cause: Cause) {
  return tx.meeting.findFirst({
    where: { id: meetingId, endsAt: { gt: new Date(cause.at) } },
    select: calendarFacts,
  });
}
