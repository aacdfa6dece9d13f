import { z } from 'zod';

const words = z.string().trim().max(2000, 'groups:error.tooLong');

export const RequestParticipation = z.object({
  institutionId: z.uuid('groups:error.institutionMissing'),
  message: words.default(''),
});

export const DeclineParticipation = z.object({
  reason: z
    .string({ error: 'groups:error.reasonMissing' })
    .trim()
    .min(3, 'groups:error.reasonMissing')
    .max(2000, 'groups:error.tooLong'),
});

export const LeaveGroup = z.object({ reason: words.default('') });
