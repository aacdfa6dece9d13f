import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { decodeCaret } from '../../client/caret.ts';
import { readSelection } from '../../client/read-selection.ts';
import type { Caret } from '../../sync/protocol.ts';

/** The passage of an open remark, as the server knows it. */
export interface Mark {
  id: string;
  caret: Caret;
}

interface Given {
  marks: readonly Mark[];
  active: string | null;
  /** The passage that a remark is being written on. */
  pending: Caret | null;
}

export interface Place {
  from: number;
  to: number;
}

interface Marked extends Given {
  places: ReadonlyMap<string, Place>;
  pendingPlace: Place | null;
}

interface Calls {
  /** Ctrl+Alt+M, with the thread in whose passage the caret stands. */
  remark: (at: string | null) => void;
  /** A marked passage was clicked. */
  open: (id: string) => void;
  /** Passages that were here are gone, or came back. */
  lost: (ids: string) => void;
}

const key = new PluginKey<Marked>('remarks');
const NOTHING: Marked = { marks: [], active: null, pending: null, places: new Map(), pendingPlace: null };
const COMPOSING_MS = 200;

/** Marks the passages of open remarks beside the text, never in it. */
export function passageMarks(calls: Calls): Extension {
  return Extension.create({
    name: 'passageMarks',
    addKeyboardShortcuts() {
      return {
        'Ctrl-Alt-m': ({ editor }) => {
          const { empty, from } = editor.state.selection;
          calls.remark(empty ? threadAt(editor.state, from) : null);
          return true;
        },
      };
    },
    addProseMirrorPlugins() {
      return [
        new Plugin<Marked>({
          key,
          state: {
            init: () => NOTHING,
            apply: (transaction, before, _old, state) => next(transaction, before, state),
          },
          props: {
            decorations: (state) =>
              DecorationSet.create(state.doc, decorations(key.getState(state) ?? NOTHING)),
            handleClick: (view, position) => {
              const id = threadAt(view.state, position);
              if (id && view.state.selection.empty) calls.open(id);
              return false;
            },
          },
          view: () => {
            let lost = '';
            return {
              update: ({ state }) => {
                const { marks, places } = key.getState(state) ?? NOTHING;
                const now = marks.flatMap(({ id }) => (places.has(id) ? [] : [id])).join(' ');
                if (now !== lost) calls.lost(now);
                lost = now;
              },
            };
          },
        }),
      ];
    },
  });
}

/** Shows other marks; waits while a word is being composed, which would be torn. */
export function showMarks(view: EditorView, given: Given): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    if (view.isDestroyed) return;
    if (view.composing) {
      timer = setTimeout(show, COMPOSING_MS);
      return;
    }
    readSelection(view);
    view.dispatch(view.state.tr.setMeta(key, given));
  };
  timer = setTimeout(show);
  return () => clearTimeout(timer);
}

/** Where a thread's passage is on screen. */
export function placeOf(state: EditorState, id: string): Place | undefined {
  return key.getState(state)?.places.get(id);
}

/** The thread in whose passage a position lies; of several the one that begins last. */
function threadAt(state: EditorState, position: number): string | null {
  let found: [string, Place] | undefined;
  for (const entry of key.getState(state)?.places ?? []) {
    const [, { from, to }] = entry;
    if (position >= from && position <= to && (!found || from >= found[1].from)) found = entry;
  }
  return found?.[0] ?? null;
}

function next(transaction: Transaction, before: Marked, state: EditorState): Marked {
  const given = transaction.getMeta(key) as Given | undefined;
  if (given) return located(given, state);
  if (isChangeOrigin(transaction)) return located(before, state);
  if (!transaction.docChanged) return before;
  const moved = ({ from, to }: Place): Place | null => {
    const place = { from: transaction.mapping.map(from, 1), to: transaction.mapping.map(to, -1) };
    return place.from < place.to ? place : null;
  };
  const places = [...before.places].flatMap(([id, place]) => {
    const now = moved(place);
    return now ? [[id, now] as const] : [];
  });
  const { pendingPlace } = before;
  return { ...before, places: new Map(places), pendingPlace: pendingPlace && moved(pendingPlace) };
}

function located({ marks, active, pending }: Given, state: EditorState): Marked {
  const places = marks.flatMap(({ id, caret }) => {
    const place = placeFrom(state, caret);
    return place ? [[id, place] as const] : [];
  });
  return {
    marks,
    active,
    pending,
    places: new Map(places),
    pendingPlace: pending && placeFrom(state, pending),
  };
}

function placeFrom(state: EditorState, caret: Caret): Place | null {
  const at = decodeCaret(state, caret);
  if (!at || at.anchor === at.head) return null;
  return { from: Math.min(at.anchor, at.head), to: Math.max(at.anchor, at.head) };
}

function decorations({ places, active, pendingPlace }: Marked): Decoration[] {
  const marks = [...places].map(([id, { from, to }]) =>
    Decoration.inline(from, to, {
      class: id === active ? 'passage passage-active' : 'passage',
      'data-remark': id,
    }),
  );
  if (!pendingPlace) return marks;
  return [
    ...marks,
    Decoration.inline(pendingPlace.from, pendingPlace.to, { class: 'passage passage-pending' }),
  ];
}
