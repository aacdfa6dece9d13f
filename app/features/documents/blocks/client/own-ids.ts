import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { newId } from '#app/platform/ids.ts';
import { isOutcomeBlock } from '../../content/blocks.ts';

interface Found {
  pos: number;
  id: string | null;
}

function blocksOf(doc: Node): Found[] {
  const found: Found[] = [];
  doc.descendants((node, pos) => {
    if (isOutcomeBlock(node.type.name)) found.push({ pos, id: node.attrs.id as string | null });
    return !node.isTextblock;
  });
  return found;
}

/** What was copied or split here gets an id of its own. Changes of others are theirs to number. */
export const ownIds = Extension.create({
  name: 'ownIds',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('ownIds'),
        appendTransaction(transactions, before, after) {
          const own = transactions.some((one) => one.docChanged && !isChangeOrigin(one));
          if (!own) return null;
          const found = blocksOf(after.doc);
          const kept = keepers(found, blocksOf(before.doc), (pos) =>
            transactions.reduce((at, one) => one.mapping.map(at), pos),
          );
          const change = after.tr;
          for (const { pos, id } of found) {
            if (!id || kept.get(id) !== pos) change.setNodeAttribute(pos, 'id', newId());
          }
          return change.docChanged ? change : null;
        },
      }),
    ];
  },
});

/** Which of the blocks with the same id is the one that had it before. */
function keepers(found: Found[], before: Found[], mapped: (pos: number) => number): Map<string, number> {
  const stayed = new Map(before.flatMap(({ id, pos }) => (id ? [[id, mapped(pos)] as const] : [])));
  const kept = new Map<string, number>();
  for (const { id, pos } of found) {
    if (id && (!kept.has(id) || stayed.get(id) === pos)) kept.set(id, pos);
  }
  return kept;
}
