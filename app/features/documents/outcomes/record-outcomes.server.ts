import type { JSONContent } from '@tiptap/core';
import { now } from '#app/platform/clock.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import { readBlocks } from './read-blocks.ts';

interface Stated {
  documentId: string;
  groupId: string;
  meetingId: string | null;
  publicationId: string;
  content: JSONContent;
}

/**
 * Makes rows of the decisions, tasks and questions that a publication states, within its transaction. What an earlier
 * publication stated keeps its state; what this one no longer states is marked as removed, not deleted.
 */
export async function recordOutcomes(tx: Tx, stated: Stated): Promise<void> {
  const { documentId, groupId, meetingId, publicationId, content } = stated;
  const blocks = readBlocks(content);
  const known = await tx.outcome.findMany({
    where: { documentId },
    select: { id: true, blockId: true, removedAt: true },
  });
  const rows = new Map(known.map((row) => [row.blockId, row]));
  const at = now();
  for (const block of blocks) {
    const row = rows.get(block.blockId);
    const data = { ...block, publicationId, removedAt: null };
    if (row) await tx.outcome.update({ where: { id: row.id }, data, select: { id: true } });
    else {
      const made = { id: newId(), documentId, groupId, meetingId, createdAt: at, ...data };
      await tx.outcome.create({ data: made, select: { id: true } });
    }
    rows.delete(block.blockId);
  }
  const gone = [...rows.values()].filter((row) => row.removedAt === null).map((row) => row.id);
  await tx.outcome.updateMany({ where: { id: { in: gone } }, data: { removedAt: at } });
}
