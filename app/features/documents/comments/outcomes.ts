/** What became of a remark. */
export const OUTCOMES = ['accepted', 'partly', 'rejected'] as const;
export type RemarkOutcome = (typeof OUTCOMES)[number];

/** Which remarks a list shows. */
export const STATES = ['open', 'resolved', 'all'] as const;
export type RemarkState = (typeof STATES)[number];

/** As they stand in addresses. */
export const STATE_WORDS: Record<RemarkState, string> = {
  open: 'otwarte',
  resolved: 'rozstrzygniete',
  all: 'wszystkie',
};

export function stateOf(word: string | null): RemarkState {
  return STATES.find((state) => STATE_WORDS[state] === word) ?? 'open';
}
