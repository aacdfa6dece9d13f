import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { SuggestionAttrs } from '../../content/suggestion-marks.ts';
import { type Suggestion, suggestionsIn } from '../list.ts';
import { isSame } from '../settle.ts';

const lists = new WeakMap<Node, Suggestion[]>();

/** The open suggestions of the text on screen; read once for each state of it. */
export function openSuggestions({ doc }: EditorState): Suggestion[] {
  const found = lists.get(doc) ?? suggestionsIn(doc);
  lists.set(doc, found);
  return found;
}

/** The suggestion that the caret touches. */
export function suggestionAtCaret(state: EditorState): Suggestion | undefined {
  const { $head } = state.selection;
  const marks = [...($head.nodeAfter?.marks ?? []), ...($head.nodeBefore?.marks ?? [])];
  const mark = marks.find(({ type }) => type.name === 'insertion' || type.name === 'deletion');
  return mark && openSuggestions(state).find((one) => isSame(one, mark.attrs as SuggestionAttrs));
}

/** Puts the caret into a suggestion. */
export function goTo({ from }: Suggestion) {
  return ({ tr }: { tr: Transaction }) => {
    const at = Math.min(from + 1, tr.doc.content.size);
    tr.setSelection(TextSelection.near(tr.doc.resolve(at), -1)).scrollIntoView();
    return true;
  };
}

/** The suggestion behind the caret, or before it; round again at the end of the text. */
export function neighbour(state: EditorState, step: 1 | -1): Suggestion | undefined {
  const open = openSuggestions(state);
  const current = suggestionAtCaret(state);
  const index = current ? open.indexOf(current) : -1;
  if (index >= 0) return open[(index + step + open.length) % open.length];
  const { head } = state.selection;
  return step > 0
    ? (open.find(({ from }) => from >= head) ?? open[0])
    : (open.findLast(({ from }) => from < head) ?? open.at(-1));
}
