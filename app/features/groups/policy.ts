import type { Actor } from '#app/features/accounts/actor.ts';
import { coordinates, isAdmin, isOfficer } from '#app/features/accounts/policy.ts';
import type { GroupVisibility } from './roles.ts';

type Anyone = Actor | null;

/** Any seat: facilitator, member or observer. */
export function hasSeat(actor: Anyone, groupId: string): boolean {
  return actor?.seats.some((seat) => seat.groupId === groupId) ?? false;
}

/** Plans the group's meetings, publishes its notes, decides on requests. */
export function canFacilitate(actor: Anyone, groupId: string): boolean {
  return actor?.seats.some((seat) => seat.groupId === groupId && seat.role === 'facilitator') ?? false;
}

/** A seat that writes: facilitator or member, not observer. */
export function canContribute(actor: Anyone, groupId: string): boolean {
  return actor?.seats.some((seat) => seat.groupId === groupId && seat.role !== 'observer') ?? false;
}

/** The facilitators, and an administrator when a group has lost its own. */
export function canManageGroup(actor: Anyone, groupId: string): boolean {
  return canFacilitate(actor, groupId) || isAdmin(actor);
}

export const canCreateGroup = isOfficer;

/**
 * Public: everybody; network: everybody signed in; members: those with a seat, coordinators of the institutions
 * that take part (`institutionIds`; they name the people), and administrators.
 */
export function canSeeGroup(
  actor: Anyone,
  group: { id: string; visibility: GroupVisibility; institutionIds: string[] },
): boolean {
  if (group.visibility === 'public') return true;
  if (group.visibility === 'network') return actor !== null;
  return (
    hasSeat(actor, group.id) || isAdmin(actor) || group.institutionIds.some((id) => coordinates(actor, id))
  );
}

/** Names of the people in a group: those who sit there, and the region. */
export function canSeeSeats(actor: Anyone, groupId: string): boolean {
  return hasSeat(actor, groupId) || isOfficer(actor);
}

/** Asking to join, withdrawing, leaving, naming people: the institution's coordinators. */
export const canActFor = coordinates;

/** One's own seat, a seat of the institution one coordinates, or any seat of the group one runs. */
export function canEndSeat(
  actor: Anyone,
  seat: { groupId: string; personId: string; institutionId: string },
): boolean {
  return (
    actor?.personId === seat.personId ||
    canActFor(actor, seat.institutionId) ||
    canManageGroup(actor, seat.groupId)
  );
}
