import type { Actor } from '#app/features/accounts/actor.ts';
import { worksAt } from '#app/features/accounts/policy.ts';
import { canPublishDocument, mayWrite } from '../policy.ts';

type Subject = Parameters<typeof canPublishDocument>[1];

/** The group's facilitator leads a text from draft to adopted. */
export const canLead = canPublishDocument;

export function canOpenConsultation(actor: Actor, document: Subject): boolean {
  return canLead(actor, document) && !document.frozen;
}

export const canAdopt = canOpenConsultation;

interface Asked {
  groupId: string;
  institutionId: string;
  /** Somebody sits in the group for it, as facilitator or member. */
  seated: boolean;
}

/** Who sits in the group for an institution speaks for it; where nobody does, those who work there. */
export function canAnswerFor(actor: Actor, { groupId, institutionId, seated }: Asked): boolean {
  if (!seated) return worksAt(actor, institutionId);
  return actor.seats.some(
    (seat) => seat.groupId === groupId && seat.institutionId === institutionId && mayWrite(seat.role),
  );
}
