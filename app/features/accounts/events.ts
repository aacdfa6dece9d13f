import type { EmploymentRole, GlobalRole } from './actor.ts';

export type SessionsEndReason = 'signOut' | 'everywhere' | 'passwordChanged' | 'passwordReset' | 'suspended';

declare module '#app/platform/events/types.ts' {
  interface DomainEvents {
    'person.invited': {
      invitationId: string;
      institutionId: string | null;
      role: EmploymentRole;
      globalRole: GlobalRole;
    };
    'invitation.resent': { invitationId: string; institutionId: string | null };
    'invitation.revoked': { invitationId: string; institutionId: string | null };
    'invitation.accepted': { invitationId: string; personId: string; institutionId: string | null };
    'employment.started': {
      employmentId: string;
      personId: string;
      institutionId: string;
      role: EmploymentRole;
    };
    'employment.changed': {
      employmentId: string;
      personId: string;
      institutionId: string;
      role: EmploymentRole;
    };
    'employment.ended': { employmentId: string; personId: string; institutionId: string };
    'session.started': { personId: string };
    /** `addressHash` is a SHA-256 of the address that was typed. */
    'session.refused': { addressHash: string };
    'sessions.ended': { personId: string; reason: SessionsEndReason };
    'password.changed': { personId: string; via: 'account' | 'reset' };
    /** `personId` is absent when nobody has the address. */
    'password.resetRequested': { personId: string | null };
    'person.edited': { personId: string };
    'person.suspended': { personId: string };
    'person.restored': { personId: string };
    'person.globalRoleChanged': { personId: string; from: GlobalRole; to: GlobalRole };
    'institution.created': { institutionId: string };
    'institution.edited': { institutionId: string; changed: string[] };
  }
}
