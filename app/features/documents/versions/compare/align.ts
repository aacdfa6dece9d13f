import { diffArrays } from 'diff';
import type { Block } from './blocks.ts';
import { tokens } from './words.ts';

export interface Pair {
  before: Block | null;
  after: Block | null;
}

/** Two pieces of which less than this is the same are not a changed piece, but one gone and one new. */
const LIKENESS = 0.4;
/** Beyond this many pieces between two equal ones nobody could follow a pairing. */
const MOST_TO_PAIR = 150;

/** Which piece of the later text came of which piece of the earlier one; in reading order. */
export function align(before: Block[], after: Block[]): Pair[] {
  const found = diffArrays(before, after, { comparator: sameWords, timeout: 1_000 });
  if (!found) return pairUp(before, after);
  const pairs: Pair[] = [];
  let gone: Block[] = [];
  let fresh: Block[] = [];
  let at = { before: 0, after: 0 };
  const flush = () => {
    pairs.push(...pairUp(gone, fresh));
    gone = [];
    fresh = [];
  };
  for (const { added, removed, count } of found) {
    if (removed) gone.push(...before.slice(at.before, at.before + count));
    else if (added) fresh.push(...after.slice(at.after, at.after + count));
    else {
      flush();
      for (let i = 0; i < count; i++)
        pairs.push({ before: before[at.before + i] ?? null, after: after[at.after + i] ?? null });
    }
    at = { before: at.before + (added ? 0 : count), after: at.after + (removed ? 0 : count) };
  }
  flush();
  return pairs;
}

function sameWords(a: Block, b: Block): boolean {
  return a.kind === b.kind && a.level === b.level && a.cells.join('\u0000') === b.cells.join('\u0000');
}

/** The pairing in order with the greatest likeness in sum. */
function pairUp(gone: Block[], fresh: Block[]): Pair[] {
  const all = (): Pair[] => [
    ...gone.map((block) => ({ before: block, after: null })),
    ...fresh.map((block) => ({ before: null, after: block })),
  ];
  if (gone.length === 0 || fresh.length === 0) return all();
  if (gone.length > MOST_TO_PAIR || fresh.length > MOST_TO_PAIR) return all();
  const left = gone.map(bag);
  const right = fresh.map(bag);
  const width = fresh.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  const score = (i: number, j: number) => best[i * width + j] ?? 0;
  const likeness = (i: number, j: number) => alike(gone[i], fresh[j], left[i], right[j]);
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const pair = likeness(i, j);
      const together = pair >= LIKENESS ? pair + score(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(together, score(i + 1, j), score(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < gone.length || j < fresh.length) {
    const here = score(i, j);
    const before = gone[i] ?? null;
    const after = fresh[j] ?? null;
    if (before && here === score(i + 1, j)) {
      pairs.push({ before, after: null });
      i += 1;
    } else if (after && here === score(i, j + 1)) {
      pairs.push({ before: null, after });
      j += 1;
    } else {
      pairs.push({ before, after });
      i += 1;
      j += 1;
    }
  }
  return pairs;
}

type Bag = Map<string, number>;

function bag(block: Block): Bag {
  const words: Bag = new Map();
  for (const token of tokens(block.cells.join(' ').toLowerCase()))
    if (token.trim() !== '') words.set(token, (words.get(token) ?? 0) + 1);
  return words;
}

/** Dice's coefficient of the words; a row is never like a paragraph. */
function alike(a?: Block, b?: Block, left?: Bag, right?: Bag): number {
  if (!a || !b || !left || !right || (a.kind === 'tableRow') !== (b.kind === 'tableRow')) return 0;
  let both = 0;
  let total = 0;
  for (const [word, count] of left) {
    both += Math.min(count, right.get(word) ?? 0);
    total += count;
  }
  for (const count of right.values()) total += count;
  return total === 0 ? 0 : (2 * both) / total;
}
