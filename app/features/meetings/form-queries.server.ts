import type { Actor } from '#app/features/accounts/actor.ts';
import { managedGroup } from '#app/features/groups/managed.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { formValues } from './form-values.ts';
import { managedMeeting } from './scope.server.ts';

/** The group that a new meeting is for. */
export async function groupToMeet(actor: Actor, groupId: string) {
  const { id, name } = await managedGroup(db, actor, groupId);
  return { id, name };
}

/** A meeting as its form shows it, for those who may change it. */
export async function meetingToChange(actor: Actor, meetingId: string) {
  const meeting = await managedMeeting(db, actor, meetingId);
  return {
    id: meeting.id,
    title: meeting.title,
    cancelled: meeting.status === 'cancelled',
    values: formValues(meeting),
  };
}
