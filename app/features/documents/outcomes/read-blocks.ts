import type { JSONContent } from '@tiptap/core';
import { isOutcomeBlock, type OutcomeBlock } from '../content/blocks.ts';
import { textOf } from '../content/json.ts';

export interface StatedOutcome {
  kind: OutcomeBlock;
  blockId: string;
  text: string;
  position: number;
  institutionId: string | null;
  personId: string | null;
  dueOn: string | null;
}

/** Decisions, tasks and questions of a text in their order; those without words or an id are none. */
export function readBlocks(content: JSONContent): StatedOutcome[] {
  const found: StatedOutcome[] = [];
  collect(content, found);
  return found;
}

function collect(node: JSONContent, found: StatedOutcome[]): void {
  if (!isOutcomeBlock(node.type)) {
    for (const child of node.content ?? []) collect(child, found);
    return;
  }
  const attrs = (node.attrs ?? {}) as Record<string, string | null | undefined>;
  const text = textOf({ type: 'doc', content: [{ type: 'paragraph', content: node.content ?? [] }] }).trim();
  if (!attrs.id || !text) return;
  found.push({
    kind: node.type,
    blockId: attrs.id,
    text,
    position: found.length,
    institutionId: attrs.institutionId ?? null,
    personId: attrs.personId ?? null,
    dueOn: attrs.dueOn ?? null,
  });
}
