import { z } from 'zod';
import { GROUP_VISIBILITIES } from './roles.ts';

export const GroupInput = z.object({
  name: z
    .string({ error: 'groups:error.nameMissing' })
    .trim()
    .min(3, 'groups:error.nameMissing')
    .max(160, 'groups:error.tooLong'),
  mandate: z
    .string({ error: 'groups:error.mandateMissing' })
    .trim()
    .min(10, 'groups:error.mandateMissing')
    .max(6000, 'groups:error.tooLong'),
  visibility: z.enum(GROUP_VISIBILITIES, 'groups:error.visibilityMissing'),
});

export const NewGroup = GroupInput.extend({
  /** The institution that the founder runs the group for. */
  institutionId: z.uuid('groups:error.institutionMissing'),
});

export type GroupData = z.output<typeof GroupInput>;
