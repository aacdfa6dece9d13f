import { z } from 'zod';
import { fromWarsaw, toWarsaw } from '#app/platform/i18n/warsaw.ts';
import { AGENDA_PURPOSES, MEETING_ANSWERS, MEETING_MODES } from './terms.ts';

/** More rows than this would be a mistake. */
export const AGENDA_LIMIT = 40;

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'meetings:error.tooLong')
    .optional()
    .transform((value) => value ?? '');

const required = (max: number, message: string) =>
  z.string({ error: message }).trim().min(1, message).max(max, 'meetings:error.tooLong');

const day = (message: string) => z.string({ error: message }).refine(isDay, message);

const time = (message: string) =>
  z.string({ error: message }).regex(/^([01]\d|2[0-3]):[0-5]\d(:00)?$/, message);

const link = z
  .string()
  .trim()
  .max(1000, 'meetings:error.tooLong')
  .refine((value) => value === '' || isWebAddress(value), 'meetings:error.linkWrong')
  .optional()
  .transform((value) => value ?? '');

const agendaRow = z
  .object({
    title: text(300),
    purpose: z.enum(AGENDA_PURPOSES, 'meetings:error.purposeWrong').optional().default('information'),
    minutes: z.coerce
      .number('meetings:error.minutesWrong')
      .int('meetings:error.minutesWrong')
      .min(1, 'meetings:error.minutesWrong')
      .max(600, 'meetings:error.minutesWrong')
      .optional()
      .transform((value) => value ?? null),
  })
  .refine((row) => row.title !== '' || row.minutes === null, {
    path: ['title'],
    message: 'meetings:error.itemNameless',
  });

/** The form of a meeting; date and times are those of Europe/Warsaw. */
export const meetingForm = z
  .object({
    title: required(200, 'meetings:error.titleMissing'),
    date: day('meetings:error.dateWrong'),
    start: time('meetings:error.timeWrong'),
    end: time('meetings:error.timeWrong'),
    mode: z.enum(MEETING_MODES, 'meetings:error.modeMissing'),
    venue: text(300),
    onlineUrl: link,
    description: text(5000),
    agenda: z
      .array(agendaRow)
      .max(AGENDA_LIMIT, 'meetings:error.agendaLong')
      .optional()
      .transform((rows) => (rows ?? []).filter((row) => row.title !== '')),
  })
  .refine(({ start, end }) => end > start, {
    path: ['end'],
    message: 'meetings:error.endsBeforeStart',
    when: ({ issues }) => !faulty(issues, 'start', 'end'),
  })
  .refine(({ mode, venue }) => mode === 'online' || venue !== '', {
    path: ['venue'],
    message: 'meetings:error.venueMissing',
    when: ({ issues }) => !faulty(issues, 'mode', 'venue'),
  })
  .transform(({ date, start, end, ...rest }, context) => {
    const startsAt = fromWarsaw(date, start);
    const endsAt = fromWarsaw(date, end);
    if (endsAt <= startsAt) {
      context.addIssue({ code: 'custom', path: ['end'], message: 'meetings:error.endsBeforeStart' });
      return z.NEVER;
    }
    return { ...rest, onlineUrl: rest.mode === 'in_person' ? '' : rest.onlineUrl, startsAt, endsAt };
  });

export type MeetingInput = z.output<typeof meetingForm>;

export const answerForm = z.object({
  answer: z.enum(MEETING_ANSWERS, 'meetings:error.answerMissing'),
  whoComes: text(300),
  comment: text(1000),
});

export type AnswerInput = z.output<typeof answerForm>;

export const cancelForm = z.object({ reason: text(1000) });

// Rules over two fields speak as soon as these two are in order, so that one sending shows every fault.
function faulty(issues: readonly { path?: PropertyKey[] | undefined }[], ...fields: string[]): boolean {
  return issues.some((issue) => fields.includes(String(issue.path?.[0])));
}

function isDay(value: string): boolean {
  const inReach = /^20\d{2}-\d{2}-\d{2}$/.test(value);
  return inReach && toWarsaw(fromWarsaw(value, '12:00')).date === value;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
