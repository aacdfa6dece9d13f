import { z } from 'zod';
import { SEAT_ROLES } from '../roles.ts';

export const AddSeat = z.object({
  /** Names the person and the institution at once. */
  employmentId: z.uuid('groups:error.personMissing'),
  role: z.enum(['member', 'observer'], 'groups:error.roleMissing'),
});

export const ChangeSeatRole = z.object({ role: z.enum(SEAT_ROLES, 'groups:error.roleMissing') });
