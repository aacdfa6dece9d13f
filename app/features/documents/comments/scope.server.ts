import type { Actor } from '#app/features/accounts/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { throttle } from '#app/platform/throttle.server.ts';
import { highest } from '../policy.ts';
import { draftsOf, ownDocument } from '../scope.server.ts';
import type { Mentionable } from './mentions.ts';

/** A document that the actor may read, and whether remarks on it are closed. */
export async function documentWithRemarks(tx: Tx, actor: Actor, documentId: string) {
  const document = await ownDocument(tx, actor, documentId);
  const { archivedAt } = await tx.workingGroup.findUniqueOrThrow({
    where: { id: document.groupId },
    select: { archivedAt: true },
  });
  return { ...document, closed: document.archived || archivedAt !== null };
}

export interface RemarkPlace {
  documentId: string;
  threadId: string;
}

const THREAD = {
  id: true,
  documentId: true,
  anchor: true,
  head: true,
  quote: true,
  proposal: true,
  createdById: true,
  resolvedAt: true,
  document: {
    select: { groupId: true, archivedAt: true, group: { select: { archivedAt: true } } },
  },
} as const;

/** A thread of a document that the actor may read, or the same 404 for unknown and foreign ones. */
export async function ownThread(tx: Tx, actor: Actor, threadId: string) {
  const found = await tx.commentThread.findFirst({
    where: { id: threadId, document: draftsOf(actor.personId) },
    select: THREAD,
  });
  if (!found) throw new AppError('not_found');
  const { document, ...thread } = found;
  return {
    ...thread,
    groupId: document.groupId,
    resolved: thread.resolvedAt !== null,
    closed: document.archivedAt !== null || document.group.archivedAt !== null,
  };
}

/** A contribution to a thread that the actor may read, or the same 404. */
export async function ownComment(tx: Tx, actor: Actor, commentId: string) {
  const found = await tx.comment.findFirst({
    where: { id: commentId, thread: { document: draftsOf(actor.personId) } },
    select: { id: true, threadId: true, authorId: true, body: true, withdrawnAt: true },
  });
  if (!found) throw new AppError('not_found');
  const thread = await ownThread(tx, actor, found.threadId);
  return { ...found, thread, closed: thread.closed, withdrawn: found.withdrawnAt !== null };
}

/** For which institution somebody speaks in a group: by the seat, or by the one of several seats that was chosen. */
export function voiceOf(actor: Actor, groupId: string, chosen?: string): string {
  const seats = actor.seats.filter((seat) => seat.groupId === groupId);
  const seat = chosen ? seats.find((one) => one.institutionId === chosen) : highest(seats);
  if (seat) return seat.institutionId;
  if (chosen)
    throw new AppError('invalid', { message: 'comments:error.institution', field: 'institutionId' });
  throw new AppError('forbidden');
}

/** Everybody who sits in the group, by name; nobody who has no account any more. */
export async function peopleToMention(tx: Tx, groupId: string): Promise<Mentionable[]> {
  const seats = await tx.seat.findMany({
    where: { groupId, endedAt: null, person: { suspendedAt: null } },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: { person: { select: { id: true, name: true } }, institution: { select: { name: true } } },
  });
  const people = seats.map(({ person, institution }) => ({ ...person, institution: institution.name }));
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** A person who posts without end is stopped for a while. */
export function throttlePosting(actor: Actor): Promise<void> {
  return throttle('remarks', [actor.personId], { points: 60, seconds: 600 });
}
