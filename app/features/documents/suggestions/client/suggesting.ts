import { type Editor, Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';
import { type Proposed, propose, proposeParagraph } from '../propose.ts';
import { SIGNS } from '../units.ts';
import type { Author } from './author.ts';
import { withoutForeign } from './plain-writing.ts';

type Mode = 'write' | 'suggest';

const key = new PluginKey<Mode>('suggesting');
const KEPT_AS = 'splot:pisanie';

interface SuggestingOptions {
  author: Author;
  /** Something could not be suggested, or not all of it. */
  onSaid: (said: Proposed['said']) => void;
}

export function isSuggesting(state: EditorState): boolean {
  return key.getState(state) === 'suggest';
}

/** Switches the mode of this tab and remembers it. */
export function setMode(mode: Mode) {
  sessionStorage.setItem(KEPT_AS, mode);
  return ({ tr }: { tr: Transaction }) => Boolean(tr.setMeta(key, mode));
}

/** Marks a change that goes into the text as it is: the verdict on a suggestion. */
export function asIs(tr: Transaction): Transaction {
  return tr.setMeta('asIs', true);
}

/** In suggestion mode every change of this tab becomes a suggestion; others' changes and undoing stay what they are. */
export function suggesting({ author, onSaid }: SuggestingOptions): Extension {
  return Extension.create({
    name: 'suggesting',
    // Before rules that turn "- " into a list, and before the lists' own Enter.
    priority: 1_500,
    dispatchTransaction({ transaction, next }) {
      const { state } = this.editor;
      if (!transaction.docChanged || isChangeOrigin(transaction) || transaction.getMeta('asIs')) {
        next(transaction);
        return;
      }
      if (!isSuggesting(state)) {
        next(withoutForeign(transaction));
        return;
      }
      const attrs = author.attrsFor(state, transaction);
      const proposed: Proposed = attrs
        ? propose(transaction, state, attrs)
        : { tr: state.tr, said: 'refused' };
      dispatchInSteps(this.editor, proposed.tr, next);
      onSaid(proposed.said);
    },
    addKeyboardShortcuts() {
      const enter = ({ editor }: { editor: Editor }) => newParagraph(editor, author, onSaid);
      return { F2: switchMode, Enter: enter };
    },
    addProseMirrorPlugins() {
      return [
        new Plugin<Mode>({
          key,
          state: {
            init: () => (sessionStorage.getItem(KEPT_AS) === 'suggest' ? 'suggest' : 'write'),
            apply: (tr, mode) => (tr.getMeta(key) as Mode | undefined) ?? mode,
          },
          props: {
            handleTextInput: (view, from, to, text) => {
              if (!isSuggesting(view.state)) return false;
              view.dispatch(view.state.tr.insertText(text, from, to));
              return true;
            },
            transformCopied: (slice) => new Slice(unmarked(slice.content), slice.openStart, slice.openEnd),
          },
        }),
      ];
    },
  });
}

/**
 * Each step for itself: the binding writes anew what lies between two changes of one transaction, and two people who
 * do that at the same time would have it twice.
 */
function dispatchInSteps(editor: Editor, tr: Transaction, next: (tr: Transaction) => void): void {
  const steps = tr.steps.slice(0, -1);
  const last = tr.steps.at(-1);
  if (!last || steps.length === 0) {
    next(tr);
    return;
  }
  for (const step of steps) next(editor.state.tr.step(step));
  const end = editor.state.tr.step(last);
  next(end.setSelection(Selection.fromJSON(end.doc, tr.selection.toJSON())).scrollIntoView());
}

function switchMode({ editor }: { editor: Editor }): boolean {
  return editor.commands.command(setMode(isSuggesting(editor.state) ? 'write' : 'suggest'));
}

function newParagraph({ state, view }: Editor, author: Author, onSaid: SuggestingOptions['onSaid']): boolean {
  if (!isSuggesting(state)) return false;
  const attrs = author.attrsFor(state, state.tr);
  const proposed = attrs && proposeParagraph(state, attrs);
  if (proposed) view.dispatch(asIs(proposed.tr));
  onSaid(proposed ? proposed.said : 'refused');
  return true;
}

/** What is copied is text; whose suggestion it was stays where it is. */
function unmarked(content: Fragment): Fragment {
  const kept: Node[] = [];
  content.forEach((node) => {
    if (!node.isText) {
      kept.push(node.copy(unmarked(node.content)));
      return;
    }
    const marks = node.marks.filter(({ type }) => type.name !== 'insertion' && type.name !== 'deletion');
    const text = marks.length < node.marks.length ? (node.text ?? '').replace(SIGNS, '') : (node.text ?? '');
    if (text !== '') kept.push(node.type.schema.text(text, marks));
  });
  return Fragment.fromArray(kept);
}
