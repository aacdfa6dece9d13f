import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { type Tx, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { agendaRows } from '../agenda-rows.ts';
import { type Changes, compare } from '../changes.ts';
import type { MeetingInput } from '../schema.ts';
import { managedMeeting } from '../scope.server.ts';

/**
 * Changes a meeting. The sequence goes up only for what calendars show (title, time, place, link); a new time
 * forgets the answers, which were given for the old one.
 */
export async function changeMeeting(actor: Actor, meetingId: string, input: MeetingInput): Promise<Changes> {
  return transaction('change meeting', async (tx) => {
    const before = await managedMeeting(tx, actor, meetingId);
    if (before.status === 'cancelled')
      throw new AppError('conflict', { message: 'meetings:error.cancelled' });
    const changes = compare(before, input);
    if (changes.changed.length === 0) return changes;
    const sequence = before.sequence + (changes.calendar ? 1 : 0);
    const { agenda, ...facts } = input;
    await tx.meeting.update({ where: { id: meetingId }, data: { ...facts, sequence, changedAt: now() } });
    if (changes.changed.includes('agenda')) await replaceAgenda(tx, meetingId, agenda);
    await forgetAnswers(tx, meetingId, changes);
    await record(tx, {
      type: 'meeting.changed',
      actor,
      object: { type: 'meeting', id: meetingId },
      payload: {
        meetingId,
        groupId: before.groupId,
        sequence,
        changed: changes.changed,
        calendar: changes.calendar,
        answersReset: changes.moved,
      },
    });
    return changes;
  });
}

async function replaceAgenda(tx: Tx, meetingId: string, agenda: MeetingInput['agenda']): Promise<void> {
  await tx.agendaItem.deleteMany({ where: { meetingId } });
  await tx.agendaItem.createMany({ data: agendaRows(agenda).map((row) => ({ ...row, meetingId })) });
}

async function forgetAnswers(tx: Tx, meetingId: string, { moved, impossible }: Changes): Promise<void> {
  await tx.invitee.updateMany({
    where: { meetingId, ...(moved ? {} : { answer: { in: impossible } }) },
    data: { answer: null, answeredAt: null, answeredVia: null },
  });
}
