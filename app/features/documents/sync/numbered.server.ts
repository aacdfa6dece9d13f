import type { JSONContent } from '@tiptap/core';
import { uniqueIds } from '../content/block-ids.ts';
import { changeDocument, setContent } from './change.server.ts';
import { savedContent } from './current.server.ts';

/**
 * The text as it is on disk, after every decision, task and question in it has got an id of its own. Editors give
 * them; what came another way, or was copied in two places at once, gets them here.
 */
export async function numberedContent(documentId: string): Promise<{ content: JSONContent; seq: number }> {
  const saved = await savedContent(documentId);
  const numbered = uniqueIds(saved.content);
  if (numbered === saved.content) return saved;
  await changeDocument(documentId, null, (doc) => setContent(doc, numbered));
  return savedContent(documentId);
}
