import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import { type CalendarFacts, calendarFacts } from './calendar-event.server.ts';
import { recipient } from './emails/recipient.server.ts';
import { type Cause, sendInvitation, sendUninvitation } from './emails/send.server.ts';
import { invitingSeat } from './invitees.server.ts';

/**
 * After a seat began, changed or ended: whoever now holds an inviting seat is invited to the meetings ahead,
 * whoever does not is taken off their lists. Looks at the seats as they are, so repeating it changes nothing.
 */
export async function followSeat(
  tx: Tx,
  cause: Cause,
  seat: { groupId: string; personId: string },
): Promise<void> {
  const current = await invitingSeat(tx, seat.groupId, seat.personId);
  const meetings = await tx.meeting.findMany({
    where: { groupId: seat.groupId, status: 'scheduled', endsAt: { gt: new Date(cause.at) } },
    orderBy: { startsAt: 'asc' },
    select: calendarFacts,
  });
  for (const meeting of meetings) {
    if (current) await ensureInvited(tx, cause, meeting, seat.personId, current.institutionId);
    else await ensureUninvited(tx, cause, meeting, seat.personId);
  }
}

async function ensureInvited(
  tx: Tx,
  cause: Cause,
  meeting: CalendarFacts,
  personId: string,
  institutionId: string,
): Promise<void> {
  const known = await tx.invitee.findUnique({
    where: { meetingId_personId: { meetingId: meeting.id, personId } },
  });
  if (known && !known.removedAt) {
    await tx.invitee.update({ where: { id: known.id }, data: { institutionId } });
    return;
  }
  const fresh = {
    institutionId,
    removedAt: null,
    answer: null,
    answeredAt: null,
    answeredVia: null,
    whoComes: '',
    comment: '',
  };
  const { id } = known
    ? await tx.invitee.update({ where: { id: known.id }, data: fresh })
    : await tx.invitee.create({
        data: { id: newId(), meetingId: meeting.id, personId, institutionId, createdAt: new Date(cause.at) },
      });
  await sendInvitation(tx, cause, meeting, await recipient(tx, id));
}

async function ensureUninvited(
  tx: Tx,
  cause: Cause,
  meeting: CalendarFacts,
  personId: string,
): Promise<void> {
  const known = await tx.invitee.findFirst({ where: { meetingId: meeting.id, personId, removedAt: null } });
  if (!known) return;
  await tx.invitee.update({ where: { id: known.id }, data: { removedAt: new Date(cause.at) } });
  await sendUninvitation(tx, cause, meeting, await recipient(tx, known.id));
}
