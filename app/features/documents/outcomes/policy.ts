import type { Actor } from '#app/features/accounts/actor.ts';
import { mayWrite } from '../policy.ts';

interface OutcomeSubject {
  groupId: string;
  institutionId: string | null;
  groupArchived: boolean;
}

/** Done, dropped, open again: who runs the group, and those who sit there for the institution that owns the task. */
export function canChangeOutcome(actor: Actor | null, outcome: OutcomeSubject): boolean {
  if (!actor || outcome.groupArchived) return false;
  return actor.seats.some(
    ({ groupId, institutionId, role }) =>
      groupId === outcome.groupId &&
      mayWrite(role) &&
      (role === 'facilitator' || institutionId === outcome.institutionId),
  );
}
