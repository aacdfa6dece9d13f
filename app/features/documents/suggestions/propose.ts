import { Fragment, type Mark, type Node, type Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceStep, type Transform } from '@tiptap/pm/transform';
import type { SuggestionAttrs } from '../content/suggestion-marks.ts';
import { isProse, joinable, remove } from './settle.ts';
import { END, SIGNS, signFor, type Unit, unitsIn } from './units.ts';

/** `refused`: what was done to the text is nothing that can be suggested. `plainer`: only its words are suggested. */
export interface Proposed {
  tr: Transaction;
  said: 'refused' | 'plainer' | null;
}

/** Turns a change of the text into marks that suggest it. `attrs` is for what is new in it. */
export function propose(original: Transaction, state: EditorState, attrs: SuggestionAttrs): Proposed {
  if (!original.docChanged) return { tr: original, said: null };
  const { steps } = original;
  const refused: Proposed = { tr: state.tr, said: 'refused' };
  if (steps.every((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep)) {
    const own = steps.every(({ from, to }) =>
      unitsIn(state.doc, from, to).every((unit) => isOwn(unit.insertion, attrs)),
    );
    return own ? { tr: original, said: null } : refused;
  }
  if (!steps.every((step) => step instanceof ReplaceStep)) return refused;
  const { tr } = state;
  let said: Proposed['said'] = null;
  for (const [index, step] of steps.entries()) {
    const toStart = new Mapping(original.mapping.maps.slice(0, index)).invert();
    const from = tr.mapping.map(toStart.map(step.from, -1), -1);
    const to = Math.max(from, tr.mapping.map(toStart.map(step.to), -1));
    const done = proposeReplace(tr, from, to, step.slice, attrs, state.selection.from === step.from);
    if (done === 'refused') return refused;
    said ??= done;
  }
  for (const key of ['paste', 'uiEvent']) {
    if (original.getMeta(key) !== undefined) tr.setMeta(key, original.getMeta(key));
  }
  return { tr: tr.scrollIntoView(), said };
}

/** Enter: a new paragraph, in a list a new item, in the place of what is selected. */
export function proposeParagraph(state: EditorState, attrs: SuggestionAttrs): Proposed {
  const { from, to } = state.selection;
  const { tr } = state;
  const taken = from < to ? proposeDeletion(tr, from, to, attrs) : null;
  const at = beforeSign(tr.doc, tr.mapping.map(to, 1));
  if (taken === 'refused' || !isProse(tr.doc.resolve(at).parent)) return { tr: state.tr, said: 'refused' };
  proposeInsertion(tr, at, [[], []], 2, attrs);
  return { tr: tr.scrollIntoView(), said: taken };
}

type Said = 'plainer' | 'refused' | null;

function proposeReplace(
  tr: Transaction,
  from: number,
  to: number,
  slice: Slice,
  attrs: SuggestionAttrs,
  forward: boolean,
): Said {
  const lines = linesOf(slice);
  // The empty paragraph that every document keeps.
  const nothing = from < to && lines.all.length < 2 && lines.all.every((line) => line.length === 0);
  if (!nothing && lines.lost && lines.all.every((line) => line.length === 0)) return 'refused';
  const before = tr.mapping.maps.length;
  const taken = from < to ? proposeDeletion(tr, from, to, attrs) : null;
  if (taken === 'refused') return 'refused';
  const at = tr.mapping.slice(before).map(to, 1);
  if (nothing) {
    const place = forward ? at : tr.mapping.slice(before).map(from, -1);
    tr.setSelection(TextSelection.near(tr.doc.resolve(place), forward ? 1 : -1));
    return taken;
  }
  const place = TextSelection.near(tr.doc.resolve(at), -1).from;
  if (!tr.doc.resolve(place).parent.inlineContent) return 'refused';
  proposeInsertion(tr, beforeSign(tr.doc, place), lines.all, deep(slice), attrs);
  return lines.lost ? 'plainer' : taken;
}

/** Marks what is there; what the same author only suggested goes at once. */
function proposeDeletion(tr: Transform, from: number, to: number, attrs: SuggestionAttrs): Said {
  const deletion = tr.doc.type.schema.marks.deletion?.create(attrs);
  if (!deletion) return 'refused';
  let left = hasOther(tr.doc, from, to);
  const units = unitsIn(tr.doc, from, to);
  let done = 0;
  for (const unit of units.reverse()) {
    const whole = unit.kind === 'text';
    const [start, end] = whole ? [Math.max(from, unit.from), Math.min(to, unit.to)] : [unit.from, unit.to];
    if (unit.kind === 'end' && joinable(tr.doc, unit.from) === null) {
      left ||= hasText(tr.doc, unit.to + 1, to);
      continue;
    }
    done += 1;
    if (isOwn(unit.insertion, attrs)) remove(tr, { ...unit, from: start, to: end });
    else if (unit.deletion) continue;
    else if (whole) tr.addMark(start, end, deletion);
    else if (unit.signed) tr.addMark(end - 1, end, deletion);
    else tr.insert(end, sign(tr.doc, unit, deletion));
  }
  if (!left) return null;
  return done > 0 ? 'plainer' : 'refused';
}

function sign(doc: Node, unit: Unit, mark: Mark): Node {
  const thing = unit.kind === 'thing' ? doc.nodeAt(unit.from) : null;
  return doc.type.schema.text(thing ? signFor(thing) : END, [mark]);
}

/** Whether a block that is no text, such as a table or a line, lies wholly in the range. */
function hasOther(doc: Node, from: number, to: number): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isBlock && !node.isTextblock && pos >= from && pos + node.nodeSize <= to) {
      found ||= node.isAtom || node.type.spec.tableRole === 'table';
    }
    return !node.isTextblock;
  });
  return found;
}

function hasText(doc: Node, from: number, to: number): boolean {
  let found = false;
  if (from < to)
    doc.nodesBetween(from, to, (node) => {
      found ||= node.isTextblock;
      return !found;
    });
  return found;
}

function proposeInsertion(
  tr: Transaction,
  at: number,
  lines: Node[][],
  depth: number,
  attrs: SuggestionAttrs,
): void {
  const { schema } = tr.doc.type;
  const insertion = schema.marks.insertion?.create(attrs);
  if (!insertion) return;
  const end = schema.text(END, [insertion]);
  let place = at;
  for (const [index, line] of lines.entries()) {
    const $place = tr.doc.resolve(place);
    if (index > 0 && isProse($place.parent)) {
      tr.insert(place, end);
      place = split(tr, place + END.length, depth);
    }
    const nodes = Fragment.fromArray(line.flatMap((node) => suggested(node, insertion)));
    tr.insert(place, nodes);
    place += nodes.size;
  }
  tr.setSelection(TextSelection.create(tr.doc, place));
}

function suggested(node: Node, insertion: Mark): Node[] {
  const { schema } = node.type;
  if (!node.isText) return [node.mark([]), schema.text(signFor(node), [insertion])];
  const marks = node.marks.filter(({ type }) => type.name !== 'insertion' && type.name !== 'deletion');
  const text = (node.text ?? '').replace(SIGNS, '');
  return text === '' ? [] : [schema.text(text, insertion.addToSet(marks))];
}

/** Splits the paragraph, in a list the item; gives the place at the beginning of the second half. */
function split(tr: Transform, at: number, depth: number): number {
  const $at = tr.doc.resolve(at);
  const { paragraph } = tr.doc.type.schema.nodes;
  const heading = $at.parent.type.name === 'heading' && $at.parentOffset === $at.parent.content.size;
  const levels = depth > 1 && isItem($at.node(-1)) ? 2 : 1;
  const types = heading && paragraph ? [...Array(levels - 1).fill(null), { type: paragraph }] : undefined;
  tr.split(at, levels, types);
  return at + 2 * levels;
}

function isItem(node: Node): boolean {
  return node.type.name === 'listItem' || node.type.name === 'taskItem';
}

/** How deep a split of a list's item is: its item too. */
function deep(slice: Slice): number {
  const first = slice.content.firstChild;
  return first && isItem(first) && slice.openStart > 1 ? 2 : 1;
}

/** The slice's text, line by line. `lost`: it has more than lines of text. */
function linesOf({ content }: Slice): { all: Node[][]; lost: boolean } {
  const all: Node[][] = [];
  let lost = false;
  const read = (children: Fragment) => {
    if (children.firstChild?.isInline) all.push([...children.content]);
    else
      for (const child of children.content) {
        if (child.isTextblock) all.push([...child.content.content]);
        else if (child.isAtom) lost = true;
        else {
          lost ||= !isItem(child);
          read(child.content);
        }
      }
  };
  read(content);
  return { all, lost };
}

/** Who writes behind the sign of a paragraph's end means the paragraph's end. */
function beforeSign(doc: Node, at: number): number {
  const units = unitsIn(doc, Math.max(0, at - 1), at);
  const last = units.at(-1);
  const isLast = at === doc.resolve(at).end();
  return isLast && last?.kind === 'end' && last.signed ? last.from : at;
}

function isOwn(mark: Mark | undefined, { authorId }: SuggestionAttrs): boolean {
  return mark?.attrs.authorId === authorId;
}
