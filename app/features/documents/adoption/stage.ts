/** How far a document has come. */
export type Stage = 'draft' | 'consultation' | 'adopted' | 'published' | 'withdrawn';

interface Facts {
  /** A consultation is open. */
  consulted: boolean;
  /** When the text was frozen, while it is. */
  adoptedAt: Date | null;
  /** The newest first. */
  publications: { publishedAt: Date; withdrawnAt: Date | null }[];
}

/** Of a frozen text only what was published since it was frozen counts. */
export function stageOf({ consulted, adoptedAt, publications }: Facts): Stage {
  const counting = adoptedAt
    ? publications.filter(({ publishedAt }) => publishedAt >= adoptedAt)
    : publications;
  const published = counting.some(({ withdrawnAt }) => withdrawnAt === null);
  if (adoptedAt) return published ? 'published' : counting.length > 0 ? 'withdrawn' : 'adopted';
  if (consulted) return 'consultation';
  return published ? 'published' : counting.length > 0 ? 'withdrawn' : 'draft';
}
