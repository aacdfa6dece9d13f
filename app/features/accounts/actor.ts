import type { Language } from '../../platform/i18n/language.ts';

export type GlobalRole = 'none' | 'officer' | 'admin';
export type EmploymentRole = 'coordinator' | 'member';
export type SeatRole = 'facilitator' | 'member' | 'observer';

/** A signed-in person with everything that policies decide by. */
export interface Actor {
  personId: string;
  name: string;
  email: string;
  language: Language;
  globalRole: GlobalRole;
  sessionId: string;
  employments: { institutionId: string; institutionName: string; role: EmploymentRole }[];
  seats: { seatId: string; groupId: string; institutionId: string; role: SeatRole }[];
}
