import type { Mark, Node } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { newId } from '#app/platform/ids.ts';
import type { DocumentLink } from '../../client/link.ts';
import { MAX_SUGGESTION_NAME, type SuggestionAttrs } from '../../content/suggestion-marks.ts';

/** What is written on within this time beside one's last suggestion belongs to it. */
const JOIN_MS = 60_000;

export interface Author {
  /** The attributes for a new change; null until the server has said who this is. */
  attrsFor(state: EditorState, transaction: Transaction): SuggestionAttrs | null;
  stop(): void;
}

/** Names this tab's suggestions as the server names its person to the others. */
export function authorOf(link: DocumentLink, clock: () => number = Date.now): Author {
  let who: Pick<SuggestionAttrs, 'authorId' | 'author' | 'institution'> | null = null;
  let last: { attrs: SuggestionAttrs; usedAt: number } | null = null;
  const learn = () => {
    const { people, self } = link.state();
    const own = people.find((person) => person.id === self);
    if (own) who = { authorId: own.personId, author: name(own.name), institution: name(own.institution) };
  };
  learn();
  const stop = link.subscribe(learn);
  return {
    stop,
    attrsFor(state, transaction) {
      if (!who) return null;
      const beside = ownBeside(state, transaction, who.authorId);
      const recent = last && clock() - last.usedAt < JOIN_MS ? last.attrs : null;
      const goesOn =
        beside.find((attrs) => attrs.id === recent?.id) ?? (isOne(beside) ? beside[0] : undefined);
      const attrs = goesOn ?? { id: newId(), ...who, at: new Date(clock()).toISOString() };
      last = { attrs, usedAt: clock() };
      return attrs;
    },
  };
}

/** In the middle of one suggestion. */
function isOne(beside: SuggestionAttrs[]): boolean {
  return beside.length > 1 && beside.every(({ id }) => id === beside[0]?.id);
}

/** One's own suggestions just before and just behind where a change is made. */
function ownBeside(state: EditorState, transaction: Transaction, authorId: string): SuggestionAttrs[] {
  const step = transaction.steps[0];
  const { from, to } = step instanceof ReplaceStep ? step : state.selection;
  const marks: Mark[][] = [
    [...(nodeBefore(state.doc, from)?.marks ?? [])],
    [...(state.doc.resolve(to).nodeAfter?.marks ?? [])],
  ];
  return marks.flatMap((side) => {
    const own = side.find(({ type, attrs }) => isSuggestion(type.name) && attrs.authorId === authorId);
    return own ? [own.attrs as SuggestionAttrs] : [];
  });
}

/** At the beginning of a paragraph: the sign of the end of the one before. */
function nodeBefore(doc: Node, at: number): Node | null {
  const $at = doc.resolve(at);
  if ($at.parentOffset > 0 || $at.depth === 0) return $at.nodeBefore;
  return Selection.findFrom(doc.resolve($at.before()), -1, true)?.$head.nodeBefore ?? null;
}

function isSuggestion(name: string): boolean {
  return name === 'insertion' || name === 'deletion';
}

function name(text: string): string {
  return text.slice(0, MAX_SUGGESTION_NAME);
}
