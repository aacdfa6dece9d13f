import type { EditorView } from '@tiptap/pm/view';

/**
 * Takes over the selection that the browser already shows. Its event comes late, on a busy machine after the next
 * key: whatever moves or redraws the selection before that would undo a person's click.
 */
export function readSelection(view: EditorView): void {
  (view as EditorView & { domObserver: { flush(): void } }).domObserver.flush();
}
