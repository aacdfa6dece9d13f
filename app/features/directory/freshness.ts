/** A confirmation is good for a year. */
export const CONFIRMED_FOR_DAYS = 365;

export type Freshness = 'confirmed' | 'changed' | 'old' | 'never';

/** Can the record be trusted as it stands? A later edit or a year's time takes a confirmation away. */
export function freshnessOf(changedAt: Date, confirmedAt: Date | null, now: Date): Freshness {
  if (!confirmedAt) return 'never';
  if (changedAt > confirmedAt) return 'changed';
  return now.getTime() - confirmedAt.getTime() > CONFIRMED_FOR_DAYS * 86_400_000 ? 'old' : 'confirmed';
}
