import type { Actor } from '#app/features/accounts/actor.ts';
import { visibleGroups } from '#app/features/groups/scope.server.ts';
import type { Prisma, Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canManageMeetings } from './policy.ts';

/** The WHERE of every meeting whose existence this person may know. */
export function visibleTo(actor: Actor | null): Prisma.MeetingWhereInput {
  return { group: visibleGroups(actor) };
}

/** Meetings of the groups in which this person has a seat. */
export function ofOwnGroups(actor: Actor): Prisma.MeetingWhereInput {
  return { groupId: { in: actor.seats.map((seat) => seat.groupId) } };
}

/** The meeting that this person runs. Unknown and unseen ones alike are not found; seen but not theirs is forbidden. */
export async function managedMeeting(tx: Tx, actor: Actor, meetingId: string) {
  const meeting = await tx.meeting.findFirst({
    where: { AND: [{ id: meetingId }, visibleTo(actor)] },
    include: { group: { select: { name: true } }, agenda: { orderBy: { position: 'asc' } } },
  });
  if (!meeting) throw new AppError('not_found');
  if (!canManageMeetings(actor, meeting.groupId)) throw new AppError('forbidden');
  return meeting;
}
