import type { AnyExtension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Every change of somebody else gives the editor all its nodes anew, and looking for the tables among those that changed
 * takes the square of their number. Looking at all tables takes a walk through the text.
 */
export function withWholeTables(extensions: AnyExtension[]): AnyExtension[] {
  return extensions.map((extension) =>
    extension.name === 'table'
      ? extension.extend({
          addProseMirrorPlugins() {
            const plugins: Plugin[] = this.parent?.() ?? [];
            return plugins.map(whole);
          },
        })
      : extension,
  );
}

function whole(plugin: Plugin): Plugin {
  const { appendTransaction } = plugin.spec;
  if (!appendTransaction) return plugin;
  return new Plugin({
    ...plugin.spec,
    // Without a state from before, all of the text is looked at.
    appendTransaction: (transactions, before, after) => {
      const changed = transactions.some(({ docChanged }) => docChanged);
      return Reflect.apply(appendTransaction, plugin, [transactions, changed ? undefined : before, after]);
    },
  });
}
