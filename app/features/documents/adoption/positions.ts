/** What an institution may answer. */
export const ANSWERS = ['agree', 'agree_with_remark', 'disagree', 'no_position'] as const;
export type Answer = (typeof ANSWERS)[number];

/** `silence` is recorded for who had not answered when the deadline passed. */
export type Position = Answer | 'silence';

/** Who signed an adopted text and how, as it stood then; without an answer when it was closed before the deadline. */
export interface Signatory {
  institutionId: string;
  institution: string;
  position: Position | null;
  remark: string;
  /** ISO 8601. */
  at: string | null;
}

export function agrees(position: Position | null): boolean {
  return position === 'agree' || position === 'agree_with_remark';
}
