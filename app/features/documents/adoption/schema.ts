import { z } from 'zod';
import { fromWarsaw, toWarsaw } from '#app/platform/i18n/warsaw.ts';
import { ANSWERS } from './positions.ts';

/** More would be a mistake; the whole region has fewer. */
const MOST_INSTITUTIONS = 200;

const reason = z
  .string('adoption:error.reasonMissing')
  .trim()
  .min(1, 'adoption:error.reasonMissing')
  .max(500, 'adoption:error.tooLong');

/** Date and time are those of Europe/Warsaw; the deadline is the last minute in which one may answer. */
export const consultationSchema = z
  .object({
    name: z
      .string('adoption:error.nameMissing')
      .trim()
      .min(1, 'adoption:error.nameMissing')
      .max(120, 'adoption:error.tooLong'),
    date: z.string('adoption:error.dateWrong').refine(isDay, 'adoption:error.dateWrong'),
    time: z
      .string('adoption:error.timeWrong')
      .regex(/^([01]\d|2[0-3]):[0-5]\d(:00)?$/, 'adoption:error.timeWrong'),
    institutions: z
      .array(z.uuid('adoption:error.institutionsMissing'), 'adoption:error.institutionsMissing')
      .min(1, 'adoption:error.institutionsMissing')
      .max(MOST_INSTITUTIONS, 'adoption:error.institutionsMany'),
  })
  .transform(({ date, time, institutions, name }) => ({
    name,
    deadline: fromWarsaw(date, time),
    institutions: [...new Set(institutions)],
  }));

export const answerSchema = z
  .object({
    position: z.enum(ANSWERS, 'adoption:error.positionMissing'),
    remark: z
      .string()
      .trim()
      .max(2_000, 'adoption:error.tooLong')
      .optional()
      .transform((value) => value ?? ''),
    /** When the position that the form showed was saved; empty when there was none. */
    seen: z.string().max(40).default(''),
  })
  .refine(({ position, remark }) => position !== 'agree_with_remark' || remark !== '', {
    path: ['remark'],
    message: 'adoption:error.remarkMissing',
  });

/** The reason may be left out when everybody has answered. */
export const closingSchema = z.object({
  reason: z
    .string()
    .trim()
    .max(500, 'adoption:error.tooLong')
    .optional()
    .transform((value) => value ?? ''),
});

export const unfreezingSchema = z.object({ reason });

export type ConsultationInput = z.output<typeof consultationSchema>;
export type AnswerInput = z.output<typeof answerSchema>;

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const noon = new Date(`${value}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && toWarsaw(noon).date === value;
}
