import type { Actor } from './actor.ts';

type Anyone = Actor | null;

export const isAdmin = (actor: Anyone): boolean => actor?.globalRole === 'admin';
export const isOfficer = (actor: Anyone): boolean => actor?.globalRole === 'officer' || isAdmin(actor);

export function worksAt(actor: Anyone, institutionId: string): boolean {
  return actor?.employments.some((job) => job.institutionId === institutionId) ?? false;
}

export function coordinates(actor: Anyone, institutionId: string): boolean {
  return (
    actor?.employments.some((job) => job.institutionId === institutionId && job.role === 'coordinator') ??
    false
  );
}

export const canCreateInstitution = isOfficer;

/** Its data and its people: those who coordinate it, and the region. */
export function canManageInstitution(actor: Anyone, institutionId: string): boolean {
  return coordinates(actor, institutionId) || isOfficer(actor);
}

export const canInvite = canManageInstitution;

/** Making officers and administrators. */
export const canGiveGlobalRole = isAdmin;

/** `groupIds`: the groups that the institution takes part in. */
export function canSeePeople(actor: Anyone, institution: { id: string; groupIds: string[] }): boolean {
  return (
    worksAt(actor, institution.id) ||
    isOfficer(actor) ||
    (actor?.seats.some((seat) => institution.groupIds.includes(seat.groupId)) ?? false)
  );
}

/** One may always leave; others are let go by those who manage the institution. */
export function canEndEmployment(actor: Anyone, job: { personId: string; institutionId: string }): boolean {
  return actor?.personId === job.personId || canManageInstitution(actor, job.institutionId);
}

/** An administrator, and never oneself. */
export function canSuspend(actor: Anyone, personId: string): boolean {
  return isAdmin(actor) && actor?.personId !== personId;
}
