import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { readableDocument } from '../scope.server.ts';
import { currentContent } from '../sync/current.server.ts';
import { documentWithVersions } from '../versions/asked.server.ts';
import type { Export } from './export.server.ts';
import { filesFor } from './files.server.ts';
import { letterFor } from './letter.server.ts';

/** The draft as it stands now, for those who sit in its group; the same 404 for unknown and foreign ids. */
export async function draftExport(actor: Actor, documentId: string): Promise<Export> {
  const { title, groupId } = await readableDocument(db, actor, documentId);
  const content = await currentContent(documentId);
  const at = now();
  const letter = await letterFor({ title, groupId, at, content, version: 'draft' });
  return { letter, content, loadFile: filesFor(actor) };
}

/** A kept version of the draft, for those who may see this version. */
export async function versionExport(actor: Actor, documentId: string, versionId: string): Promise<Export> {
  const { title, groupId } = await documentWithVersions(actor, documentId, [versionId]);
  const found = await db.documentVersion.findFirst({
    where: { id: versionId, documentId },
    select: { name: true, json: true, createdAt: true },
  });
  if (!found) throw new AppError('not_found');
  const content = JSON.parse(found.json);
  const letter = await letterFor({
    title,
    groupId,
    at: found.createdAt,
    content,
    version: { name: found.name },
  });
  return { letter, content, loadFile: filesFor(actor) };
}
