import type { Mark, Node } from '@tiptap/pm/model';

/**
 * Marks can stand on text alone. What is not text but may be suggested, the end of a paragraph and a thing within a
 * line, has a sign of its own in the text, which carries the marks for it: `¶` for the end of the paragraph it stands
 * in, `↵` or `◂` for the line break or the thing just before it. Only a sign with a suggestion's mark is one.
 */
export const END = '¶';
const THINGS = ['↵', '◂'];
export const SIGNS = new RegExp(`[${END}${THINGS.join('')}]`, 'g');

export function signFor(thing: Node): string {
  return thing.type.name === 'hardBreak' ? '↵' : '◂';
}

export interface Unit {
  kind: 'text' | 'end' | 'thing';
  /** With its sign, when it has one. An end without a sign is empty. */
  from: number;
  to: number;
  text: string;
  signed: boolean;
  insertion: Mark | undefined;
  deletion: Mark | undefined;
}

/** Everything between two positions that can be suggested for itself, in the order of the text. */
export function unitsIn(doc: Node, from = 0, to = doc.content.size): Unit[] {
  const units: Unit[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const end = pos + 1 + node.content.size;
    const own = unitsOfBlock(node, pos + 1);
    const last = own.at(-1);
    const signed = last?.kind === 'end' && last.to === end ? last : undefined;
    const crossed = to > end && from <= end;
    units.push(...own.filter((unit) => (unit.to > from && unit.from < to) || (crossed && unit === signed)));
    if (crossed && !signed) units.push(unsignedEnd(end));
    return false;
  });
  return units;
}

function unsignedEnd(at: number): Unit {
  return {
    kind: 'end',
    from: at,
    to: at,
    text: '\n',
    signed: false,
    insertion: undefined,
    deletion: undefined,
  };
}

function unitsOfBlock(block: Node, start: number): Unit[] {
  const units: Unit[] = [];
  block.forEach((node, offset) => {
    const at = start + offset;
    if (!node.isText) {
      const marks = { insertion: undefined, deletion: undefined };
      units.push({ kind: 'thing', from: at, to: at + node.nodeSize, text: ' ', signed: false, ...marks });
      return;
    }
    const marks = { insertion: markOf(node, 'insertion'), deletion: markOf(node, 'deletion') };
    const suggested = marks.insertion !== undefined || marks.deletion !== undefined;
    for (const { text, index } of runs(node.text ?? '', suggested)) {
      const run = { from: at + index, to: at + index + text.length, ...marks };
      const before = units.at(-1);
      if (suggested && text === END) units.push({ kind: 'end', text: '\n', signed: true, ...run });
      else if (!suggested || !THINGS.includes(text))
        units.push({ kind: 'text', text, signed: false, ...run });
      else if (before?.kind === 'thing' && !before.signed)
        Object.assign(before, { ...run, from: before.from, signed: true });
      // The thing went in the meantime; its sign alone says nothing.
      else units.push({ kind: 'text', text: '', signed: true, ...run });
    }
  });
  return units;
}

function runs(text: string, suggested: boolean): { text: string; index: number }[] {
  if (!suggested) return [{ text, index: 0 }];
  const found: { text: string; index: number }[] = [];
  let done = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (index > done) found.push({ text: text.slice(done, index), index: done });
    found.push({ text: sign, index });
    done = index + 1;
  }
  if (done < text.length) found.push({ text: text.slice(done), index: done });
  return found;
}

function markOf(node: Node, name: string): Mark | undefined {
  return node.marks.find((mark) => mark.type.name === name);
}
