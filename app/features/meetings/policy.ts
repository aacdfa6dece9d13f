import type { Actor } from '#app/features/accounts/actor.ts';
import { isAdmin } from '#app/features/accounts/policy.ts';
import { canFacilitate, canManageGroup, hasSeat } from '#app/features/groups/policy.ts';

// That a meeting exists (what, when, where, agenda) is known to whoever may see its group: groups' canSeeGroup.

/** The link to join online, who is invited and what they answered. */
export function canSeeDetails(actor: Actor | null, meeting: { groupId: string }): boolean {
  return hasSeat(actor, meeting.groupId) || isAdmin(actor);
}

/** Scheduling, changing, cancelling. */
export const canManageMeetings = canManageGroup;

/** The groups in which somebody plans the meetings. */
export function groupsFacilitatedBy(actor: Actor | null): string[] {
  const seats = actor?.seats.filter(({ role }) => role === 'facilitator') ?? [];
  return [...new Set(seats.map(({ groupId }) => groupId))];
}

/** The facilitators only: drafts belong to those who sit in the group. */
export const canOpenNote = canFacilitate;

/** Whether an invitation can still be answered. */
export function canAnswer(
  meeting: { status: 'scheduled' | 'cancelled'; endsAt: Date | string },
  at: Date,
): boolean {
  return meeting.status === 'scheduled' && new Date(meeting.endsAt) > at;
}
