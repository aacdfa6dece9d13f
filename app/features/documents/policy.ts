import type { Actor, SeatRole } from '#app/features/accounts/actor.ts';
import type { Access } from './sync/protocol.ts';

interface DocumentSubject {
  groupId: string;
  createdById: string;
  archived: boolean;
  /** Adopted, so that nobody changes its text. */
  frozen?: boolean;
  /** A consultation asks an institution of the actor's, who has no seat. */
  asked?: boolean;
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

/**
 * What a seat gives in a document: to write, or to remark on it; nothing but reading once it is closed. Somebody
 * without a seat who is asked for a position remarks like an observer.
 */
export function accessOf(role: SeatRole | undefined, { open, asked = false }: Openness): Access {
  if (role === undefined && !asked) return 'none';
  if (!open) return 'read';
  return role !== undefined && mayWrite(role) ? 'write' : 'comment';
}

interface Openness {
  /** Neither the document nor its group is in the archive, and the text is not adopted. */
  open: boolean;
  /** Works for an institution that a consultation asks. */
  asked?: boolean;
}

/** Drafts belong to those who sit in the group; no office gives a look into them. */
export function canReadDocument(actor: Actor, document: DocumentSubject): boolean {
  return roleIn(actor, document.groupId) !== undefined;
}

export function canWriteDocument(actor: Actor, document: DocumentSubject): boolean {
  const role = roleIn(actor, document.groupId);
  return role !== undefined && mayWrite(role) && !document.archived && !document.frozen;
}

/** Remarks stand beside the text and never change it. */
export function canComment(actor: Actor, document: DocumentSubject): boolean {
  const { archived, frozen = false, asked } = document;
  const access = accessOf(roleIn(actor, document.groupId), { open: !archived && !frozen, asked });
  return access === 'write' || access === 'comment';
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
