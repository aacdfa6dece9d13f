import type { Actor } from '#app/features/accounts/actor.ts';
import type { Prisma, Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { DocumentKind } from './kinds.ts';

/** Drafts that a person may know of: those of the groups they sit in now. */
export function draftsOf(personId: string): Prisma.DocumentWhereInput {
  return { group: { seats: { some: { personId, endedAt: null } } } };
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
}

/** A draft that the actor sits with, or the same 404 for unknown and foreign ones. */
export async function ownDocument(tx: Tx, actor: Actor, documentId: string): Promise<ManagedDocument> {
  const found = await tx.document.findFirst({
    where: { id: documentId, ...draftsOf(actor.personId) },
    select: {
      id: true,
      kind: true,
      title: true,
      groupId: true,
      meetingId: true,
      createdById: true,
      archivedAt: true,
    },
  });
  if (!found) throw new AppError('not_found');
  const { archivedAt, ...document } = found;
  return { ...document, archived: archivedAt !== null };
}
