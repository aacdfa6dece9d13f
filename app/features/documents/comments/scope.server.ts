import type { Actor } from '#app/features/accounts/actor.ts';
import type { Prisma, Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { throttle } from '#app/platform/throttle.server.ts';
import { highest } from '../policy.ts';
import { consultedBy, readableBy, readableDocument, sitsIn } from '../scope.server.ts';
import type { Mentionable } from './mentions.ts';

/** A document that the actor may read, and whether remarks on it are closed. */
export async function documentWithRemarks(tx: Tx, actor: Actor, documentId: string) {
  const document = await readableDocument(tx, actor, documentId);
  const { archivedAt } = await tx.workingGroup.findUniqueOrThrow({
    where: { id: document.groupId },
    select: { archivedAt: true },
  });
  return { ...document, closed: document.archived || document.frozen || archivedAt !== null };
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
  comments: { orderBy: { createdAt: 'asc' }, take: 1, select: { withdrawnAt: true } },
  document: {
    select: {
      groupId: true,
      archivedAt: true,
      group: { select: { archivedAt: true } },
      adoptions: { where: { unfrozenAt: null }, take: 1, select: { id: true } },
    },
  },
} as const;

/** A thread of a document that the actor may read, or the same 404 for unknown and foreign ones. */
export async function ownThread(tx: Tx, actor: Actor, threadId: string) {
  const found = await tx.commentThread.findFirst({
    where: { id: threadId, document: readableBy(actor.personId) },
    select: THREAD,
  });
  if (!found) throw new AppError('not_found');
  const { document, comments, ...thread } = found;
  return {
    ...thread,
    withdrawn: comments[0]?.withdrawnAt != null,
    groupId: document.groupId,
    asked: !(await sitsIn(tx, actor.personId, document.groupId)),
    resolved: thread.resolvedAt !== null,
    closed: [document.archivedAt, document.group.archivedAt].some(Boolean) || document.adoptions.length > 0,
  };
}

/** A contribution to a thread that the actor may read, or the same 404. */
export async function ownComment(tx: Tx, actor: Actor, commentId: string) {
  const found = await tx.comment.findFirst({
    where: { id: commentId, thread: { document: readableBy(actor.personId) } },
    select: { id: true, threadId: true, authorId: true, body: true, withdrawnAt: true },
  });
  if (!found) throw new AppError('not_found');
  const thread = await ownThread(tx, actor, found.threadId);
  return { ...found, thread, closed: thread.closed, withdrawn: found.withdrawnAt !== null };
}

/**
 * The institutions for which somebody may speak on a document, the strongest seat's first; for who has no seat those
 * of their institutions that a consultation asks.
 */
export async function voicesOf(
  tx: Tx,
  actor: Actor,
  { id: documentId, groupId }: { id: string; groupId: string },
) {
  const seats = actor.seats.filter((seat) => seat.groupId === groupId);
  const first = highest(seats)?.institutionId;
  const asked = {
    employments: { some: { personId: actor.personId, endedAt: null } },
    signOffs: { some: { consultation: { document: { id: documentId, ...consultedBy(actor.personId) } } } },
  };
  const rows = await tx.institution.findMany({
    where: seats.length > 0 ? { id: { in: seats.map((seat) => seat.institutionId) } } : asked,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  return rows.sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

/** The institution that was chosen among those, or the first. */
export async function voiceOf(
  tx: Tx,
  actor: Actor,
  document: { id: string; groupId: string },
  chosen?: string,
): Promise<string> {
  const voices = await voicesOf(tx, actor, document);
  const voice = chosen ? voices.find(({ id }) => id === chosen) : voices[0];
  if (voice) return voice.id;
  if (chosen)
    throw new AppError('invalid', { message: 'comments:error.institution', field: 'institutionId' });
  throw new AppError('forbidden');
}

/**
 * Everybody who sits in the group, by name, who still has an account. Who is only asked for a position learns of
 * those who lead the group, and of nobody else.
 */
export async function peopleToMention(tx: Tx, actor: Actor, groupId: string): Promise<Mentionable[]> {
  const seated = await sitsIn(tx, actor.personId, groupId);
  const among: Prisma.SeatWhereInput = seated ? {} : { role: 'facilitator' };
  const seats = await tx.seat.findMany({
    where: { groupId, endedAt: null, person: { suspendedAt: null }, ...among },
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
