import type { JSONContent } from '@tiptap/core';
import { newId } from '#app/platform/ids.ts';
import { isOutcomeBlock } from './blocks.ts';

/** The content with an id of its own for every decision, task and question: what begins a new document. */
export function freshIds(content: JSONContent): JSONContent {
  return withIds(content, newId);
}

/** The content with an id for every block that lacks one or repeats an earlier one's; the same object when none does. */
export function uniqueIds(content: JSONContent): JSONContent {
  const seen = new Set<string>();
  let changed = false;
  const made = withIds(content, (id) => {
    const kept = id && !seen.has(id) ? id : newId();
    if (kept !== id) changed = true;
    seen.add(kept);
    return kept;
  });
  return changed ? made : content;
}

function withIds(content: JSONContent, choose: (id: string | null) => string): JSONContent {
  const children = content.content?.map((child) => withIds(child, choose));
  const own = isOutcomeBlock(content.type)
    ? { attrs: { ...content.attrs, id: choose((content.attrs?.id as string | null) ?? null) } }
    : {};
  return { ...content, ...own, ...(children ? { content: children } : {}) };
}
