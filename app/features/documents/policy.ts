import type { Actor, SeatRole } from '#app/features/accounts/actor.ts';

interface DocumentSubject {
  groupId: string;
  createdById: string;
  archived: boolean;
}

const ORDER: readonly SeatRole[] = ['facilitator', 'member', 'observer'];

/** A person may sit in a group for two institutions: the stronger seat counts. */
export function highest<S extends { role: SeatRole }>(seats: readonly S[]): S | undefined {
  return [...seats].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))[0];
}

export function mayWrite(role: SeatRole): boolean {
  return role === 'facilitator' || role === 'member';
}

function roleIn(actor: Actor, groupId: string): SeatRole | undefined {
  return highest(actor.seats.filter((seat) => seat.groupId === groupId))?.role;
}

/** Drafts belong to those who sit in the group; no office gives a look into them. */
export function canReadDocument(actor: Actor, document: DocumentSubject): boolean {
  return roleIn(actor, document.groupId) !== undefined;
}

export function canWriteDocument(actor: Actor, document: DocumentSubject): boolean {
  const role = roleIn(actor, document.groupId);
  return role !== undefined && mayWrite(role) && !document.archived;
}

export function canCreateDocument(actor: Actor, groupId: string): boolean {
  const role = roleIn(actor, groupId);
  return role !== undefined && mayWrite(role);
}

export function canPublishDocument(actor: Actor, document: DocumentSubject): boolean {
  return roleIn(actor, document.groupId) === 'facilitator' && !document.archived;
}

export function canArchiveDocument(actor: Actor, document: DocumentSubject): boolean {
  const role = roleIn(actor, document.groupId);
  return role === 'facilitator' || (role === 'member' && document.createdById === actor.personId);
}

/** An administrator too: a public page may hold what must not be public. */
export function canWithdrawPublication(actor: Actor, publication: { groupId: string }): boolean {
  return roleIn(actor, publication.groupId) === 'facilitator' || actor.globalRole === 'admin';
}
