import { z } from 'zod';
import { documentSchema } from '../schema.ts';

/** A new document's title and the template it starts from: a built-in one's name or a group's own by id. */
export const newDocumentSchema = documentSchema.extend({ template: z.string().max(40).default('blank') });

export const templateSchema = z.object({
  title: z
    .string('templates:error.titleMissing')
    .trim()
    .min(1, 'templates:error.titleMissing')
    .max(200, 'templates:error.titleLong'),
});
