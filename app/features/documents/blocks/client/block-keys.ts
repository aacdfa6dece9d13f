import { type Editor, Extension } from '@tiptap/core';
import { isOutcomeBlock } from '../../content/blocks.ts';

/** The key that opens the choice of blocks. */
const INSERT_KEY = 'Mod-Shift-e';

/** Keys about blocks: `onInsert` asks what to insert; an empty block becomes a paragraph again. */
export function blockKeys(onInsert: () => void) {
  return Extension.create({
    name: 'blockKeys',
    priority: 1_000,
    addKeyboardShortcuts() {
      return {
        [INSERT_KEY]: ({ editor }) => {
          if (editor.isEditable) onInsert();
          return true;
        },
        Enter: emptied,
        Backspace: emptied,
      };
    },
  });
}

function emptied({ editor }: { editor: Editor }): boolean {
  const { empty, $from } = editor.state.selection;
  const { parent } = $from;
  if (!empty || parent.content.size > 0 || !isOutcomeBlock(parent.type.name)) return false;
  return editor.commands.setNode('paragraph');
}
