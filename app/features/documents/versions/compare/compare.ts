import type { JSONContent } from '@tiptap/core';
import { align, type Pair } from './align.ts';
import { type Block, blocksOf } from './blocks.ts';
import { compareWords, type Part } from './words.ts';

/** `reshaped`: the words stayed; their looks, level or tick changed. */
export type ChangeKind = 'same' | 'changed' | 'reshaped' | 'added' | 'removed';

/** A piece of two texts laid over each other. */
export interface Passage {
  change: ChangeKind;
  kind: string;
  level: number;
  marker: string;
  cells: Part[][];
}

/** Where a passage's text stands in either document: numbers of text blocks. */
export interface Trace {
  before: number[];
  after: number[];
}

export interface Comparison {
  passages: Passage[];
  /** Beside each passage, by its place. */
  traces: Trace[];
}

/** Two texts that have little in common could take long; everybody waits meanwhile. */
const PATIENCE_MS = 1_500;

/** Lays two texts over each other: aligned piece by piece, then word by word within a piece, as long as there is time. */
export function compare(before: JSONContent, after: JSONContent): Comparison {
  const deadline = performance.now() + PATIENCE_MS;
  const pairs = align(blocksOf(before), blocksOf(after)).filter(notEmpty);
  return {
    passages: pairs.map((pair) => passageOf(pair, deadline)),
    traces: pairs.map((pair) => ({ before: pair.before?.leaves ?? [], after: pair.after?.leaves ?? [] })),
  };
}

/** An empty line says nothing to who reads changes; a ruler or a picture without a name does. */
function notEmpty({ before, after }: Pair): boolean {
  const block = after ?? before;
  const written = [...(before?.cells ?? []), ...(after?.cells ?? [])].some((cell) => cell.trim() !== '');
  return written || !['paragraph', 'heading', 'listItem', 'blockquote'].includes(block?.kind ?? '');
}

function passageOf({ before, after }: Pair, deadline: number): Passage {
  const shown = (after ?? before) as Block;
  const { kind, level, marker } = shown;
  const count = Math.max(before?.cells.length ?? 0, after?.cells.length ?? 0);
  const cells = Array.from({ length: count }, (_, i) =>
    before && after
      ? compareWords(before.cells[i] ?? '', after.cells[i] ?? '', deadline - performance.now())
      : one(before ? 'del' : 'add', shown.cells[i] ?? ''),
  );
  return { change: changeOf(before, after, cells), kind, level, marker, cells };
}

function one(op: Part['op'], text: string): Part[] {
  return text === '' ? [] : [{ op, text }];
}

function changeOf(before: Block | null, after: Block | null, cells: Part[][]): ChangeKind {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (cells.some((parts) => parts.some(({ op }) => op !== 'same'))) return 'changed';
  const shape = ({ kind, level, look }: Block) => `${kind} ${level} ${look}`;
  return shape(before) === shape(after) ? 'same' : 'reshaped';
}

/** How much changed, in pieces and words. */
export function tally(passages: Passage[]) {
  const words = { add: 0, del: 0 };
  const count = { changed: 0, reshaped: 0, added: 0, removed: 0 };
  for (const { change, cells } of passages) {
    if (change !== 'same') count[change] += 1;
    for (const { op, text } of cells.flat())
      if (op !== 'same') words[op] += (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  }
  return { ...count, wordsAdded: words.add, wordsRemoved: words.del };
}
