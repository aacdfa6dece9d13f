import type { Prisma, Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Actor } from '../accounts/actor.ts';
import { canManageMeetings, canSeeMeeting } from './policy.ts';

/** Meetings whose existence this person may know, as a condition. The same rule as `canSeeMeeting`. */
export function visibleTo(actor: Actor | null): Prisma.MeetingWhereInput {
  if (actor?.globalRole === 'admin') return {};
  if (!actor) return { group: { visibility: 'public' } };
  return { OR: [{ group: { visibility: { in: ['public', 'network'] } } }, ofOwnGroups(actor)] };
}

/** Meetings of the groups in which this person has a seat. */
export function ofOwnGroups(actor: Actor): Prisma.MeetingWhereInput {
  return { groupId: { in: actor.seats.map((seat) => seat.groupId) } };
}

/** The meeting that this person runs. Unknown and unseen ones alike are not found; seen but not theirs is forbidden. */
export async function managedMeeting(tx: Tx, actor: Actor, meetingId: string) {
  const meeting = await tx.meeting.findUnique({
    where: { id: meetingId },
    include: { group: { select: { visibility: true, name: true } }, agenda: { orderBy: { position: 'asc' } } },
  });
  if (!meeting || !canSeeMeeting(actor, { groupId: meeting.groupId, visibility: meeting.group.visibility })) {
    throw new AppError('not_found');
  }
  if (!canManageMeetings(actor, meeting.groupId)) throw new AppError('forbidden');
  return meeting;
}

/** The same for a group: who runs its meetings. */
export async function managedGroup(tx: Tx, actor: Actor, groupId: string) {
  const group = await tx.workingGroup.findUnique({
    where: { id: groupId, archivedAt: null },
    select: { id: true, name: true, visibility: true },
  });
  if (!group || !canSeeMeeting(actor, { groupId, visibility: group.visibility })) throw new AppError('not_found');
  if (!canManageMeetings(actor, groupId)) throw new AppError('forbidden');
  return group;
}
