import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { DocumentLink } from '../../client/link.ts';

/**
 * Who may remark but not write has a caret in the text, so that a passage can be chosen by keyboard too; nothing that
 * is typed, pasted, dropped or ticked changes anything. The server refuses changes in any case.
 */
export function remarkOnly(link: DocumentLink): Extension {
  const locked = () => link.state().access !== 'write';
  const stop = (_: unknown, event: Event) => {
    if (!locked()) return false;
    event.preventDefault();
    return true;
  };
  return Extension.create({
    name: 'remarkOnly',
    priority: 1_000,
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('remarkOnly'),
          filterTransaction: (transaction) =>
            !transaction.docChanged || isChangeOrigin(transaction) || !locked(),
          props: {
            attributes: (): Record<string, string> => (locked() ? { inputmode: 'none' } : {}),
            handleDOMEvents: {
              beforeinput: stop,
              paste: stop,
              cut: stop,
              drop: stop,
              click: (view, event) => (event.target instanceof HTMLInputElement ? stop(view, event) : false),
            },
          },
        }),
      ];
    },
  });
}
