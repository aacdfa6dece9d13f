import { z } from 'zod';

const key = z
  .string()
  .regex(/^[0-9a-f-]{36} [0-9a-f-]{36}$/, 'suggestions:error.gone')
  .transform((value) => {
    const [authorId = '', id = ''] = value.split(' ');
    return { authorId, id };
  });

/** Which suggestions, `author id` each, or all. `done`: the editor has settled them and only reports it. */
export const settleSchema = z
  .object({
    key: z.array(key).max(1_000).default([]),
    all: z.literal('1').optional(),
    done: z.literal('1').optional(),
  })
  .refine(({ key, all }) => key.length > 0 || all !== undefined);

export type SettleInput = z.output<typeof settleSchema>;
