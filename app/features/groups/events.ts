import type { SeatRole } from '#app/features/accounts/actor.ts';

/** One spell of an institution in a group. */
export interface ParticipationPayload {
  participationId: string;
  groupId: string;
  institutionId: string;
}

/** A person's place in a group, for an institution. */
export interface SeatPayload {
  seatId: string;
  groupId: string;
  personId: string;
  institutionId: string;
}

declare module '#app/platform/events/types.ts' {
  interface DomainEvents {
    'group.created': { groupId: string };
    'group.edited': { groupId: string; changed: string[] };
    'group.archived': { groupId: string };
    'participation.requested': ParticipationPayload;
    'participation.accepted': ParticipationPayload;
    'participation.declined': ParticipationPayload;
    'participation.withdrawn': ParticipationPayload;
    'participation.ended': ParticipationPayload;
    'seat.started': SeatPayload & { role: SeatRole };
    'seat.changed': SeatPayload & { role: SeatRole; from: SeatRole };
    'seat.ended': SeatPayload;
  }
}
