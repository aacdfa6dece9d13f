export const SEAT_ROLES = ['facilitator', 'member', 'observer'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export const GROUP_VISIBILITIES = ['public', 'network', 'members'] as const;
export type GroupVisibility = (typeof GROUP_VISIBILITIES)[number];
