import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** About 400 pages; the server's limit in bytes lies well above. */
const MAX_POSITIONS = 1_000_000;

/** Refuses a paste that would make the document longer than the server takes, before it becomes a change. */
export function sizeLimit(onRefused: () => void): Extension {
  return Extension.create({
    name: 'sizeLimit',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('sizeLimit'),
          filterTransaction: (transaction, state) => {
            const size = transaction.doc.content.size;
            if (!transaction.docChanged || size <= MAX_POSITIONS) return true;
            if (isChangeOrigin(transaction) || size <= state.doc.content.size) return true;
            onRefused();
            return false;
          },
        }),
      ];
    },
  });
}
