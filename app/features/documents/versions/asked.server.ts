import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { type ManagedDocument, readableDocument } from '../scope.server.ts';

/**
 * A document whose versions the actor may see: with a seat all of them; somebody who is only asked for a position the
 * one that is asked about and the one that was asked about before it. Else the same 404.
 */
export async function documentWithVersions(
  actor: Actor,
  documentId: string,
  versions: readonly unknown[],
): Promise<ManagedDocument> {
  const document = await readableDocument(db, actor, documentId);
  if (!document.asked) return document;
  const { current, previous } = await versionsAskedAbout(documentId);
  const shown = [current, previous].filter((id) => id !== null);
  if (!versions.every((id) => shown.some((one) => one === id))) throw new AppError('not_found');
  return document;
}

/** The version that institutions are being asked about now, and that of the consultation before. */
export async function versionsAskedAbout(documentId: string) {
  const [latest, before] = await db.consultation.findMany({
    where: { documentId },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: 2,
    select: { versionId: true, closedAt: true, deadline: true },
  });
  const open = latest?.closedAt === null && latest.deadline >= now();
  if (!latest || !open) return { current: null, previous: null };
  return { current: latest.versionId, previous: before?.versionId ?? null };
}
