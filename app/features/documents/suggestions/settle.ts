import { type Mark, type Node, Slice } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { SuggestionAttrs } from '../content/suggestion-marks.ts';
import { type Unit, unitsIn } from './units.ts';

export type Verdict = 'accepted' | 'rejected';
/** Whose and which; an id alone could be used by two authors. */
export type SuggestionKey = Pick<SuggestionAttrs, 'id' | 'authorId'>;
type Chosen = (attrs: SuggestionAttrs) => boolean;

export function isSame(one: SuggestionKey, other: SuggestionKey): boolean {
  return one.id === other.id && one.authorId === other.authorId;
}

/** Accepts or rejects the chosen suggestions, all when none is named, as steps of the given transform. */
export function settle(tr: Transform, verdict: Verdict, keys?: readonly SuggestionKey[]): void {
  const chosen: Chosen = (attrs) => keys === undefined || keys.some((key) => isSame(key, attrs));
  // From the end, so that what is still to come keeps its place.
  for (const unit of unitsIn(tr.doc).reverse()) settleUnit(tr, unit, verdict, chosen);
}

function settleUnit(tr: Transform, unit: Unit, verdict: Verdict, chosen: Chosen): void {
  const insertion = pick(unit.insertion, chosen);
  const deletion = pick(unit.deletion, chosen);
  if (!insertion && !deletion) return;
  if (verdict === 'accepted' ? deletion : insertion) {
    remove(tr, unit);
    return;
  }
  const left = (unit.insertion && !insertion) || (unit.deletion && !deletion);
  if (unit.signed && !left) tr.delete(unit.to - 1, unit.to);
  else {
    const from = unit.signed ? unit.to - 1 : unit.from;
    for (const mark of [insertion, deletion]) if (mark) tr.removeMark(from, unit.to, mark);
  }
}

function pick(mark: Mark | undefined, chosen: Chosen): Mark | undefined {
  return mark && chosen(mark.attrs as SuggestionAttrs) ? mark : undefined;
}

/** Takes a unit out of the text: an end joins its paragraph with the next one. */
export function remove(tr: Transform, unit: Unit): void {
  if (unit.from < unit.to) tr.delete(unit.from, unit.to);
  if (unit.kind === 'end') join(tr, unit.from);
}

function join(tr: Transform, at: number): void {
  const next = joinable(tr.doc, at);
  if (!next) return;
  const $at = tr.doc.resolve(at);
  const end = $at.end();
  const follows = tr.doc.resolve(next);
  const sameParent = $at.depth === follows.depth && $at.after() === follows.before();
  // Of an empty paragraph and one with words, the one with words stays what it is.
  if ($at.parent.content.size === 0 && follows.parent.content.size > 0 && sameParent) {
    tr.delete($at.before(), $at.after());
  } else tr.replace(end, next, Slice.empty);
}

/** Where the text block begins that the block around `at` may be joined with; null when there is none. */
export function joinable(doc: Node, at: number): number | null {
  const $at = doc.resolve(at);
  if (!isProse($at.parent)) return null;
  const end = $at.end();
  let next: number | null = null;
  doc.nodesBetween(end, doc.content.size, (node, pos) => {
    if (next !== null) return false;
    if (node.isTextblock && pos > end) next = pos + 1;
    return next === null;
  });
  if (next === null) return null;
  const $next = doc.resolve(next);
  const shared = $at.sharedDepth(next);
  const between = $at.depth - shared + ($next.depth - shared);
  if (!isProse($next.parent) || next - end !== between) return null;
  for (const $side of [$at, $next])
    for (let depth = shared + 1; depth <= $side.depth; depth++)
      if ($side.node(depth).type.spec.isolating) return null;
  return next;
}

/** Blocks of a meaning of their own, such as a decision, are not joined with others. */
export function isProse(block: Node): boolean {
  return block.type.name === 'paragraph' || block.type.name === 'heading';
}
