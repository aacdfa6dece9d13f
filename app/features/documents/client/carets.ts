import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Presence } from '../sync/protocol.ts';
import { decodeCaret, encodeCaret } from './caret.ts';
import type { DocumentLink } from './link.ts';
import { readSelection } from './read-selection.ts';

const key = new PluginKey<Place[]>('carets');
const SEND_MS = 60;
const COMPOSING_MS = 200;

/** Somebody else's selection, as positions in the document that is on screen. */
interface Place {
  person: Presence;
  anchor: number;
  head: number;
}

/** Shows where the others are, and tells them where this tab's cursor is. */
export function carets(link: DocumentLink): Extension {
  return Extension.create({
    name: 'carets',
    addProseMirrorPlugins() {
      return [
        new Plugin<Place[]>({
          key,
          state: {
            init: () => [],
            apply: (transaction, places, _before, state) => {
              if (transaction.getMeta(key) || isChangeOrigin(transaction)) return placesIn(state, link);
              return transaction.docChanged ? moved(places, transaction) : places;
            },
          },
          props: {
            decorations: (state) =>
              DecorationSet.create(state.doc, (key.getState(state) ?? []).flatMap(marksOf)),
          },
          view: (view) => watch(view, link),
        }),
      ];
    },
  });
}

function placesIn(state: EditorState, link: DocumentLink): Place[] {
  return othersIn(link).flatMap((person) => {
    const at = person.caret && decodeCaret(state, person.caret);
    return at ? [{ person, ...at }] : [];
  });
}

/** After a change of this tab, which reaches the shared document only once it is on screen. */
function moved(places: Place[], { mapping }: Transaction): Place[] {
  return places.map(({ person, anchor, head }) => ({
    person,
    anchor: mapping.map(anchor, -1),
    head: mapping.map(head, -1),
  }));
}

function othersIn(link: DocumentLink): Presence[] {
  const { people, self } = link.state();
  return people.filter((person) => person.id !== self);
}

function marksOf({ person, anchor, head }: Place): Decoration[] {
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  const caret = Decoration.widget(head, () => caretElement(person), {
    key: `${person.id} ${person.name}`,
    side: 10,
    ignoreSelection: true,
  });
  if (from === to) return [caret];
  return [Decoration.inline(from, to, { class: `caret-range caret-${person.colour}` }), caret];
}

/** Out of the text's flow, so that a phone's keyboard never sees it. */
function caretElement(person: Presence): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `caret caret-${person.colour}`;
  caret.setAttribute('aria-hidden', 'true');
  caret.contentEditable = 'false';
  const label = document.createElement('span');
  label.className = 'caret-name';
  label.textContent = person.name;
  caret.append(label);
  return caret;
}

function watch(view: EditorView, link: DocumentLink) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let redrawing: ReturnType<typeof setTimeout> | undefined;
  let sent = '';
  let drawn = othersIn(link);
  const tell = () => {
    timer = undefined;
    const caret = view.hasFocus() ? encodeCaret(view.state) : null;
    const mark = caret ? `${new Uint8Array(caret.anchor)} ${new Uint8Array(caret.head)}` : '';
    if (mark === sent) return;
    sent = mark;
    link.showCaret(caret);
  };
  const soon = () => {
    timer ??= setTimeout(tell, SEND_MS);
  };
  /** Not while a word is being composed by an input method: it would be torn. */
  const redraw = () => {
    redrawing = undefined;
    if (view.composing) redrawing = setTimeout(redraw, COMPOSING_MS);
    else {
      readSelection(view);
      view.dispatch(view.state.tr.setMeta(key, true));
    }
  };
  const unsubscribe = link.subscribe(() => {
    if (link.state().phase !== 'live') sent = '';
    const others = othersIn(link);
    if (others.length === drawn.length && others.every((person, i) => person === drawn[i])) return;
    drawn = others;
    redrawing ??= setTimeout(redraw);
  });
  view.dom.addEventListener('focus', soon);
  view.dom.addEventListener('blur', soon);
  return {
    update: soon,
    destroy: () => {
      clearTimeout(timer);
      clearTimeout(redrawing);
      unsubscribe();
      view.dom.removeEventListener('focus', soon);
      view.dom.removeEventListener('blur', soon);
    },
  };
}
