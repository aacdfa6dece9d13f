import type { JSONContent } from '@tiptap/core';
import type { Tx } from '#app/platform/db/db.server.ts';

/** The adoption that stands now: its text is what is published. */
export function standingAdoption(tx: Tx, documentId: string) {
  return tx.adoption.findFirst({ where: { documentId, unfrozenAt: null }, select: { id: true } });
}

/** The frozen text of a document, while it is adopted; what is published then. */
export async function adoptedText(tx: Tx, documentId: string) {
  const adoption = await tx.adoption.findFirst({
    where: { documentId, unfrozenAt: null },
    select: { id: true, version: { select: { json: true, seq: true } } },
  });
  if (!adoption) return null;
  const { json, seq } = adoption.version;
  return { adoptionId: adoption.id, content: JSON.parse(json) as JSONContent, seq };
}
