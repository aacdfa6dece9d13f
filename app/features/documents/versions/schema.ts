import { z } from 'zod';

export const versionSchema = z.object({
  name: z
    .string('versions:error.nameMissing')
    .trim()
    .min(1, 'versions:error.nameMissing')
    .max(120, 'versions:error.nameLong'),
});

export type VersionInput = z.output<typeof versionSchema>;

/** Up to where the text has been seen. */
export const seenSchema = z.object({ seq: z.coerce.number().int().min(0) });

const moment = z.union([z.uuid(), z.coerce.number().int().min(0).max(1_000_000_000)]);

/** What to compare: a version by its id or a sequence of the log; without `do` with the text of now. */
export const comparisonSchema = z.object({
  od: moment,
  do: moment.optional(),
  widok: z.enum(['ciag', 'obok']).optional().default('ciag').catch('ciag'),
});

export type ComparisonView = z.output<typeof comparisonSchema>['widok'];
