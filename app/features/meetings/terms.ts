export const MEETING_MODES = ['in_person', 'online', 'hybrid'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export const AGENDA_PURPOSES = ['information', 'consultation', 'decision'] as const;
export type AgendaPurpose = (typeof AGENDA_PURPOSES)[number];

export const MEETING_ANSWERS = ['yes', 'online', 'no'] as const;
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

/** `?odpowiedz=` in mailed links. */
export const ANSWER_WORDS = { yes: 'tak', online: 'online', no: 'nie' } as const satisfies Record<
  MeetingAnswer,
  string
>;

/** What can be answered to a meeting of this kind. */
export function answersFor(mode: MeetingMode): MeetingAnswer[] {
  if (mode === 'in_person') return ['yes', 'no'];
  return mode === 'online' ? ['online', 'no'] : ['yes', 'online', 'no'];
}

/** The answer that a mailed link preselects. */
export function answerOf(word: string | null, mode: MeetingMode): MeetingAnswer | undefined {
  return answersFor(mode).find((answer) => ANSWER_WORDS[answer] === word);
}
