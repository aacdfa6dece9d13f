import type { Actor, SeatRole } from '#app/features/accounts/actor.ts';
import { highest, mayWrite } from '../policy.ts';

interface ThreadSubject {
  groupId: string;
  createdById: string;
  resolved: boolean;
  /** The document or its group is in the archive, or the text is adopted. */
  closed: boolean;
  /** The actor has no seat: a consultation asks their institution. */
  asked?: boolean;
}

interface CommentSubject {
  authorId: string;
  withdrawn: boolean;
  closed: boolean;
}

function roleIn(actor: Actor, groupId: string): SeatRole | undefined {
  return highest(actor.seats.filter((seat) => seat.groupId === groupId))?.role;
}

/** Whoever writes the text answers for it: with a reply in the table, an outcome, the proposed wording. */
export function canSettle(actor: Actor, thread: ThreadSubject): boolean {
  const role = roleIn(actor, thread.groupId);
  return role !== undefined && mayWrite(role) && !thread.closed;
}

/** Who made a remark may close and reopen it too, without a verdict. */
export function canResolve(actor: Actor, thread: ThreadSubject): boolean {
  if (thread.closed) return false;
  return canSettle(actor, thread) || (takesPart(actor, thread) && isOwn(actor, thread.createdById));
}

export function canReply(actor: Actor, thread: ThreadSubject): boolean {
  return takesPart(actor, thread) && !thread.closed && !thread.resolved;
}

/** One's own words, until they are withdrawn. */
export function canChangeComment(actor: Actor, comment: CommentSubject): boolean {
  return isOwn(actor, comment.authorId) && !comment.withdrawn && !comment.closed;
}

function takesPart(actor: Actor, { groupId, asked = false }: ThreadSubject): boolean {
  return asked || roleIn(actor, groupId) !== undefined;
}

function isOwn(actor: Actor, personId: string): boolean {
  return actor.personId === personId;
}
