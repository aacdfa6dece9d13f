import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';

/** Files that are pasted or dropped into the text; `onFiles` asks for the rest. Text that comes with a picture of itself stays text. */
export function takeFiles(onFiles: (files: File[]) => void) {
  return Extension.create({
    name: 'takeFiles',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('takeFiles'),
          props: {
            handlePaste(view, { clipboardData }) {
              const files = filesOf(clipboardData);
              if (!view.editable || files.length === 0 || clipboardData?.getData('text/plain')) return false;
              onFiles(files);
              return true;
            },
            handleDrop(view, event) {
              const files = filesOf(event.dataTransfer);
              if (!view.editable || files.length === 0) return false;
              event.preventDefault();
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (at) {
                const near = TextSelection.near(view.state.doc.resolve(at.pos));
                view.dispatch(view.state.tr.setSelection(near));
              }
              onFiles(files);
              return true;
            },
          },
        }),
      ];
    },
  });
}

function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}

export function isPicture(file: File): boolean {
  return /^image\/(jpeg|png|webp|gif|avif)$/.test(file.type);
}
