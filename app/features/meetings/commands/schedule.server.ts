import type { Actor } from '#app/features/accounts/actor.ts';
import { managedGroup } from '#app/features/groups/managed.server.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { newId } from '#app/platform/ids.ts';
import { agendaRows } from '../agenda-rows.ts';
import { inviteSeats } from '../invitees.server.ts';
import type { MeetingInput } from '../schema.ts';

/** Schedules a meeting of a group and invites its seats. One that is already over is only put on record: nobody gets a mail. */
export async function scheduleMeeting(actor: Actor, groupId: string, input: MeetingInput): Promise<string> {
  const id = newId();
  await transaction('schedule meeting', async (tx) => {
    await managedGroup(tx, actor, groupId);
    const { agenda, ...facts } = input;
    await tx.meeting.create({
      data: {
        ...facts,
        id,
        groupId,
        uid: newId(),
        createdById: actor.personId,
        createdAt: now(),
        changedAt: now(),
        agenda: { create: agendaRows(agenda) },
      },
    });
    await inviteSeats(tx, id, groupId);
    await record(tx, {
      type: 'meeting.scheduled',
      actor,
      object: { type: 'meeting', id },
      payload: { meetingId: id, groupId, startsAt: input.startsAt.toISOString() },
    });
  });
  return id;
}
