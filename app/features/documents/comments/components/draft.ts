import type { EditorState } from '@tiptap/pm/state';
import { encodeCaret } from '../../client/caret.ts';
import type { Caret } from '../../sync/protocol.ts';
import { toBase64 } from '../client/base64.ts';

/** A remark that is being written: on the passage that was selected, or on the whole document. */
export interface Draft {
  caret: Caret | null;
  passage?: { anchor: string; head: string };
  quote: string;
}

/** What is selected now, held on to while others write. */
export function draftOf(state: EditorState): Draft {
  const { from, to } = state.selection;
  const quote = state.doc.textBetween(from, to, '\n', ' ').trim();
  const caret = quote === '' ? null : encodeCaret(state);
  if (!caret) return { caret: null, quote: '' };
  return { caret, quote, passage: { anchor: toBase64(caret.anchor), head: toBase64(caret.head) } };
}
