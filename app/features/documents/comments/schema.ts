import { z } from 'zod';
import { MAX_ANSWER, MAX_PROPOSAL, MAX_REMARK } from './limits.ts';
import { OUTCOMES } from './outcomes.ts';

const body = z
  .string('comments:error.bodyMissing')
  .trim()
  .min(1, 'comments:error.bodyMissing')
  .max(MAX_REMARK, 'comments:error.bodyLong');

/** A relative position as base64; both absent means the whole document. */
const position = z
  .string()
  .regex(/^[A-Za-z0-9+/]{4,300}={0,2}$/, 'comments:error.selection')
  .optional();

export const remarkSchema = z
  .object({
    body,
    proposal: z.string().trim().max(MAX_PROPOSAL, 'comments:error.proposalLong').default(''),
    institutionId: z.uuid('comments:error.institution').optional(),
    anchor: position,
    head: position,
  })
  .refine(({ anchor, head }) => (anchor === undefined) === (head === undefined), {
    message: 'comments:error.selection',
    path: ['body'],
  })
  .refine(({ anchor, proposal }) => anchor !== undefined || proposal === '', {
    message: 'comments:error.proposalWithout',
    path: ['proposal'],
  });

export const replySchema = z.object({ body });

export const settlementSchema = z.object({
  outcome: z.enum(OUTCOMES, 'comments:error.outcome').optional(),
  answer: z.string().trim().max(MAX_ANSWER, 'comments:error.answerLong').default(''),
});

export type RemarkInput = z.output<typeof remarkSchema>;
export type ReplyInput = z.output<typeof replySchema>;
export type SettlementInput = z.output<typeof settlementSchema>;
