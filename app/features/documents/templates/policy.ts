import type { Actor } from '#app/features/accounts/actor.ts';

interface TemplateSubject {
  groupId: string;
  createdById: string;
}

/** Whoever runs the group, and its maker while they write there. */
export function canArchiveTemplate(actor: Actor, { groupId, createdById }: TemplateSubject): boolean {
  return actor.seats.some(
    (seat) =>
      seat.groupId === groupId &&
      (seat.role === 'facilitator' || (seat.role === 'member' && actor.personId === createdById)),
  );
}
