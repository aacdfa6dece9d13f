import type { Editor, JSONContent } from '@tiptap/core';
import { newId } from '#app/platform/ids.ts';
import type { OutcomeBlock } from '../../content/blocks.ts';

/** Makes the paragraph at the cursor a decision, task or question; elsewhere a new one comes after what the cursor is in. */
export function placeOutcome(editor: Editor, type: OutcomeBlock, more: Record<string, unknown> = {}): void {
  const attrs = { id: newId(), ...more };
  const { $from, $to } = editor.state.selection;
  if ($from.depth === 1 && $from.sameParent($to) && $from.parent.type.name === 'paragraph') {
    editor.chain().focus().setNode(type, attrs).run();
    return;
  }
  const at = afterBlock(editor);
  editor
    .chain()
    .insertContentAt(at, { type, attrs })
    .setTextSelection(at + 1)
    .focus()
    .run();
}

/** Puts a block that holds no text in place of an empty paragraph at the cursor, else after what the cursor is in. */
export function placeAtom(editor: Editor, block: JSONContent): void {
  const { $from } = editor.state.selection;
  const { parent } = $from;
  const empty = $from.depth === 1 && parent.type.name === 'paragraph' && parent.content.size === 0;
  const from = empty ? $from.before(1) : afterBlock(editor);
  const to = empty ? $from.after(1) : from;
  const last = to === editor.state.doc.content.size;
  editor
    .chain()
    .insertContentAt({ from, to }, last ? [block, { type: 'paragraph' }] : block)
    .setTextSelection(Math.min(from + 2, from + (last ? 2 : 1)))
    .focus()
    .run();
}

/** Puts a piece of a line where the cursor is. */
export function placeInline(editor: Editor, piece: JSONContent): void {
  editor.chain().focus().insertContent(piece).run();
}

function afterBlock(editor: Editor): number {
  const { $to } = editor.state.selection;
  return $to.depth === 0 ? $to.pos : $to.after(1);
}
