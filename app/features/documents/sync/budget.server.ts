import { singleton } from '#app/platform/singleton.server.ts';

/** What one person's tabs may move at once, and how fast that comes back: far above what anybody types or pastes. */
const CAPACITY = 24_000_000;
const PER_MS = 1_000;

interface Bucket {
  left: number;
  at: number;
}

const buckets = singleton('document budgets', () => new Map<string, Bucket>());

/** Takes bytes from a person's budget; false when there are not enough left just now. */
export function spend(personId: string, bytes: number): boolean {
  const at = performance.now();
  const before = buckets.get(personId) ?? { left: CAPACITY, at };
  const left = Math.min(CAPACITY, before.left + (at - before.at) * PER_MS);
  const enough = left >= bytes;
  buckets.set(personId, { left: enough ? left - bytes : left, at });
  return enough;
}
