/** What a file may hold and a document may not, or not in the same way; in the order they are told. */
export const LOSSES = [
  'pictures',
  'changes',
  'comments',
  'footnotes',
  'headers',
  'macros',
  'scripts',
  'embedded',
  'external',
  'charts',
  'equations',
  'code',
  'headings',
  'styles',
  'links',
  'innerLinks',
  'other',
] as const;
export type Loss = (typeof LOSSES)[number];

/** How often each occurred; what did not is absent. */
export type Losses = Partial<Record<Loss, number>>;

/** Counts what is lost on the way. */
export class Tally {
  readonly losses: Losses = {};

  add(loss: Loss, count: number): void {
    if (count > 0) this.losses[loss] = (this.losses[loss] ?? 0) + count;
  }
}
