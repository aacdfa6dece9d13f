import { z } from 'zod';
import { OUTCOME_STATES } from './states.ts';

export const outcomeStateSchema = z.object({
  state: z.enum(OUTCOME_STATES),
  /** The page to come back to. */
  here: z.string().max(500).optional(),
});
