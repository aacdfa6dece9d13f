export const OUTCOME_STATES = ['open', 'done', 'dropped'] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];

/** What the list shows: everything, what is still open, what waits for the reader or their institution. */
export const OUTCOME_FILTERS = ['all', 'open', 'mine'] as const;
export type OutcomeFilter = (typeof OUTCOME_FILTERS)[number];

export function filterOf(value: string | null): OutcomeFilter {
  return OUTCOME_FILTERS.find((one) => one === value) ?? 'all';
}
