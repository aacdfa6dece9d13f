import { z } from 'zod';
import { DOCUMENT_KINDS } from '../kinds.ts';
import { MAX_IMPORT_BYTES } from './limits.ts';

export const importSchema = z.object({
  file: z
    .instanceof(File, { error: 'imports:error.none' })
    // A browser sends an empty one when none was chosen.
    .refine(({ size }) => size > 0, 'imports:error.none')
    .refine(({ size }) => size <= MAX_IMPORT_BYTES, 'imports:error.tooLarge'),
  /** Nothing: what the file calls itself. */
  title: z.string().trim().max(200, 'documents:error.titleLong').default(''),
  kind: z.enum(DOCUMENT_KINDS, 'imports:error.kind'),
});

export type ImportInput = z.output<typeof importSchema>;
