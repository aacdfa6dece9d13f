import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { asBytes, type Caret, MAX_CARET_BYTES, onWire } from '../sync/protocol.ts';

type Binding = {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: Parameters<typeof absolutePositionToRelativePosition>[2];
};

function bindingOf(state: EditorState): Binding | null {
  const { binding, doc, type } = ySyncPluginKey.getState(state) ?? {};
  return binding && binding.mapping.size > 0 ? { doc, type, mapping: binding.mapping } : null;
}

/** This tab's selection in terms that hold while others write. */
export function encodeCaret(state: EditorState): Caret | null {
  const binding = bindingOf(state);
  if (!binding) return null;
  const encode = (position: number) =>
    onWire(
      Y.encodeRelativePosition(absolutePositionToRelativePosition(position, binding.type, binding.mapping)),
    );
  return { anchor: encode(state.selection.anchor), head: encode(state.selection.head) };
}

/** Somebody's selection as positions here; null when their place is not here (any more). */
export function decodeCaret(state: EditorState, caret: Caret): { anchor: number; head: number } | null {
  const binding = bindingOf(state);
  if (!binding) return null;
  const anchor = positionOf(binding, caret.anchor);
  const head = positionOf(binding, caret.head);
  const end = state.doc.content.size;
  if (anchor === null || head === null) return null;
  return { anchor: Math.min(anchor, end), head: Math.min(head, end) };
}

/** Whether what this place holds on to, a letter or a block, has not been deleted since. */
export function isStillThere(state: EditorState, caret: Caret): boolean {
  const binding = bindingOf(state);
  return binding !== null && [caret.anchor, caret.head].every((end) => exists(binding.doc, end));
}

function exists(doc: Y.Doc, value: unknown): boolean {
  const bytes = asBytes(value, MAX_CARET_BYTES);
  if (!bytes) return false;
  const { item, type } = Y.decodeRelativePosition(bytes);
  const id = item ?? type;
  return id === null || (Y.getState(doc.store, id.client) > id.clock && !Y.getItem(doc.store, id).deleted);
}

function positionOf({ doc, type, mapping }: Binding, value: unknown): number | null {
  const bytes = asBytes(value, MAX_CARET_BYTES);
  if (!bytes) return null;
  try {
    return relativePositionToAbsolutePosition(doc, type, Y.decodeRelativePosition(bytes), mapping);
  } catch {
    return null;
  }
}
