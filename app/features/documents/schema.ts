import { z } from 'zod';
import { AUDIENCES } from './kinds.ts';

const title = z
  .string('documents:error.titleMissing')
  // A file's format may not know them, and nobody sees them.
  .transform((typed) => typed.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim())
  .pipe(z.string().min(1, 'documents:error.titleMissing').max(200, 'documents:error.titleLong'));

export const documentSchema = z.object({ title });

export const publicationSchema = z.object({
  audience: z.enum(AUDIENCES, 'documents:error.audienceMissing'),
  /** The number that the form promised. */
  number: z.coerce.number().int().min(1).optional(),
});

export type DocumentInput = z.output<typeof documentSchema>;
export type PublicationInput = z.output<typeof publicationSchema>;
