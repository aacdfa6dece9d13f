import type { Tx } from '#app/platform/db/db.server.ts';
import { subscribe } from '#app/platform/events/subscribe.server.ts';
import { calendarFacts } from './calendar-event.server.ts';
import { recipientsOf } from './emails/recipient.server.ts';
import { type Cause, sendCancellation, sendInvitation, sendUpdate } from './emails/send.server.ts';
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
    'seat.started': (tx, event) => followSeat(tx, event, event.payload),
    'seat.changed': (tx, event) => followSeat(tx, event, event.payload),
    'seat.ended': (tx, event) => followSeat(tx, event, event.payload),
  });
}

/** The meeting, unless it was already over when this happened: about the past nobody gets a mail. */
async function ahead(tx: Tx, meetingId: string, cause: Cause) {
  return tx.meeting.findFirst({
    where: { id: meetingId, endsAt: { gt: new Date(cause.at) } },
    select: calendarFacts,
  });
}
