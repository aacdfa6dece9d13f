import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Caret } from '../sync/protocol.ts';
import { decodeCaret, encodeCaret, isStillThere } from './caret.ts';
import type { DocumentLink } from './link.ts';
import { readSelection } from './read-selection.ts';

/**
 * Keeps this tab's selection where it stands while others' changes come in. The binding guesses by comparing texts
 * and takes one empty paragraph for another; here the selection holds on to what it stands behind. When that was
 * written anew, as it is where somebody splits or joins paragraphs, it goes with the text around it.
 */
export function ownPlace(link: DocumentLink): Extension {
  return Extension.create({
    name: 'ownPlace',
    addProseMirrorPlugins() {
      let held: Caret | null = null;
      return [
        new Plugin({
          key: new PluginKey('ownPlace'),
          props: {
            handleDOMEvents: {
              keydown: (view) => {
                if (!view.composing) readSelection(view);
                return false;
              },
            },
          },
          view: (view) => ({
            destroy: link.beforeRemote(() => {
              if (!view.composing) readSelection(view);
              held = view.state.selection instanceof TextSelection ? encodeCaret(view.state) : null;
            }),
          }),
          appendTransaction: (transactions, before, state) => {
            if (!held || !transactions.some(isChangeOrigin)) return null;
            const caret = held;
            held = null;
            return putBack(caret, before, state);
          },
        }),
      ];
    },
  });
}

function putBack(caret: Caret, before: EditorState, state: EditorState): Transaction | null {
  const at = isStillThere(state, caret) ? decodeCaret(state, caret) : movedWith(before, state);
  if (!at) return null;
  const selection = TextSelection.between(state.doc.resolve(at.anchor), state.doc.resolve(at.head));
  return selection.eq(state.selection) ? null : state.tr.setSelection(selection);
}

function movedWith(before: EditorState, state: EditorState): { anchor: number; head: number } | null {
  const anchor = afterChange(before.doc, state.doc, before.selection.anchor);
  const head = afterChange(before.doc, state.doc, before.selection.head);
  return anchor === null || head === null ? null : { anchor, head };
}

/** Where a position is after a change; null when it lay inside what changed. */
function afterChange(before: Node, after: Node, position: number): number | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return position;
  // What is the same at both sides may overlap: a doubled letter belongs to the beginning.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  if (position <= start) return position;
  return position >= end.a + overlap ? position + end.b - end.a : null;
}
