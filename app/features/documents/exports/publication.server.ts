import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { publicationPage } from '../publication-queries.server.ts';
import type { Export } from './export.server.ts';
import { filesFor } from './files.server.ts';
import { letterFor } from './letter.server.ts';

/**
 * A frozen text, for those who may read its page. `stamp` stays while the file stays the same, apart from its format:
 * a withdrawn publication says so in its letter.
 */
export async function publicationExport(
  actor: Actor | null,
  publicationId: string,
): Promise<Export & { stamp: string }> {
  const page = await publicationPage(actor, publicationId);
  const { title, groupId, number, sha256, withdrawn, publishedAt } = page;
  const { json } = await db.publication.findUniqueOrThrow({
    where: { id: publicationId },
    select: { json: true },
  });
  const content = JSON.parse(json);
  const letter = await letterFor({
    title,
    groupId,
    at: new Date(publishedAt),
    content,
    version: { number, withdrawn },
    sha256,
  });
  const stamp = `${publicationId}-${sha256.slice(0, 16)}${withdrawn ? '-w' : ''}`;
  return { letter, content, loadFile: filesFor(actor), stamp };
}
