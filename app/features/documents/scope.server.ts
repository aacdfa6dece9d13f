import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import type { Prisma, Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { DocumentKind } from './kinds.ts';

/** Drafts that a person may know of: those of the groups they sit in now. */
export function draftsOf(personId: string): Prisma.DocumentWhereInput {
  return { group: { seats: { some: { personId, endedAt: null } } } };
}

/** Documents that are put before an institution where the person works, as long as it may answer. */
export function consultedBy(personId: string): Prisma.DocumentWhereInput {
  const institution = { employments: { some: { personId, endedAt: null } } };
  return {
    archivedAt: null,
    group: { archivedAt: null },
    consultations: {
      some: { closedAt: null, deadline: { gte: now() }, signOffs: { some: { institution } } },
    },
  };
}

/**
 * Drafts that a person may read: of the groups they sit in, and those that their institution is asked about. `judge` in
 * `sync/access.server.ts` says the same for sockets, in statements of its own: change both.
 */
export function readableBy(personId: string): Prisma.DocumentWhereInput {
  return { OR: [draftsOf(personId), consultedBy(personId)] };
}

/**
 * Publications that a reader may see; a null reader is anybody on the internet. Withdrawn ones: those who sit in the
 * group, and administrators, who may withdraw.
 */
export function publicationsFor(actor: Actor | null): Prisma.PublicationWhereInput {
  if (!actor) return { withdrawnAt: null, audience: 'public' };
  const open: Prisma.PublicationWhereInput = { audience: { in: ['public', 'network'] } };
  const current = actor.globalRole === 'admin' ? open : { ...open, withdrawnAt: null };
  return { OR: [current, { document: draftsOf(actor.personId) }] };
}

export interface ManagedDocument {
  id: string;
  kind: DocumentKind;
  title: string;
  groupId: string;
  meetingId: string | null;
  createdById: string;
  archived: boolean;
  /** Adopted: its text stands still until it is unfrozen. */
  frozen: boolean;
  /** The actor has no seat in the group: their institution is asked for its position. */
  asked: boolean;
}

const managedBy = (personId: string) =>
  ({
    id: true,
    kind: true,
    title: true,
    groupId: true,
    meetingId: true,
    createdById: true,
    archivedAt: true,
    adoptions: { where: { unfrozenAt: null }, take: 1, select: { id: true } },
    group: { select: { seats: { where: { personId, endedAt: null }, take: 1, select: { id: true } } } },
  }) satisfies Prisma.DocumentSelect;

/** Whether a person sits in the group, also in an archived one: `actor.seats` has only those where something can be done. */
export async function sitsIn(tx: Tx, personId: string, groupId: string): Promise<boolean> {
  return (await tx.seat.count({ where: { personId, groupId, endedAt: null } })) > 0;
}

/** A draft that the actor sits with, or the same 404 for unknown and foreign ones. */
export function ownDocument(tx: Tx, actor: Actor, documentId: string): Promise<ManagedDocument> {
  return managed(tx, actor, documentId, draftsOf(actor.personId));
}

/** A draft that the actor may read, also when only their institution is asked about it; else the same 404. */
export function readableDocument(tx: Tx, actor: Actor, documentId: string): Promise<ManagedDocument> {
  return managed(tx, actor, documentId, readableBy(actor.personId));
}

async function managed(
  tx: Tx,
  actor: Actor,
  id: string,
  where: Prisma.DocumentWhereInput,
): Promise<ManagedDocument> {
  const found = await tx.document.findFirst({
    where: { AND: [{ id }, where] },
    select: managedBy(actor.personId),
  });
  if (!found) throw new AppError('not_found');
  const { archivedAt, adoptions, group, ...document } = found;
  const asked = group.seats.length === 0;
  return { ...document, archived: archivedAt !== null, frozen: adoptions.length > 0, asked };
}
