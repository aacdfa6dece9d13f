import type { SeatRole } from '#app/features/accounts/actor.ts';

export type { SeatRole };

export const SEAT_ROLES = ['facilitator', 'member', 'observer'] as const satisfies readonly SeatRole[];

export const GROUP_VISIBILITIES = ['public', 'network', 'members'] as const;
export type GroupVisibility = (typeof GROUP_VISIBILITIES)[number];
