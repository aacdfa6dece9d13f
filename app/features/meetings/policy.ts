import type { Actor } from '../accounts/actor.ts';
import type { GroupVisibility } from '../groups/roles.ts';

interface OfGroup {
  groupId: string;
  visibility: GroupVisibility;
}

const seatsIn = (actor: Actor | null, groupId: string) =>
  actor?.seats.filter((seat) => seat.groupId === groupId) ?? [];

/** That the meeting exists: what, when, where, agenda. */
export function canSeeMeeting(actor: Actor | null, meeting: OfGroup): boolean {
  if (meeting.visibility === 'public' || canSeeDetails(actor, meeting)) return true;
  return meeting.visibility === 'network' && actor !== null;
}

/** The link to join online, who is invited and what they answered. */
export function canSeeDetails(actor: Actor | null, meeting: { groupId: string }): boolean {
  return actor?.globalRole === 'admin' || seatsIn(actor, meeting.groupId).length > 0;
}

/** Scheduling, changing, cancelling, opening the note. */
export function canManageMeetings(actor: Actor | null, groupId: string): boolean {
  return actor?.globalRole === 'admin' || seatsIn(actor, groupId).some((seat) => seat.role === 'facilitator');
}

/** Whether an invitation can still be answered. */
export function canAnswer(meeting: { status: 'scheduled' | 'cancelled'; endsAt: Date | string }, at: Date): boolean {
  return meeting.status === 'scheduled' && new Date(meeting.endsAt) > at;
}
