import { toWarsaw } from '#app/platform/i18n/warsaw.ts';
import type { MeetingInput } from './schema.ts';

/** Empty agenda rows that a form offers beyond the filled ones. */
const SPARE_ROWS = 3;

/** A stored meeting as the fields of its form. */
export function formValues(meeting: MeetingInput): Record<string, string | number> {
  const start = toWarsaw(meeting.startsAt);
  const agenda = meeting.agenda.flatMap((item, index) => [
    [`agenda[${index}].title`, item.title] as const,
    [`agenda[${index}].purpose`, item.purpose] as const,
    [`agenda[${index}].minutes`, item.minutes ?? ''] as const,
  ]);
  return {
    title: meeting.title,
    date: start.date,
    start: start.time,
    end: toWarsaw(meeting.endsAt).time,
    mode: meeting.mode,
    venue: meeting.venue,
    onlineUrl: meeting.onlineUrl,
    description: meeting.description,
    ...Object.fromEntries(agenda),
  };
}

/** How many agenda rows to draw: those with a title, and some to fill. */
export function agendaRowCount(values: Record<string, unknown>): number {
  const filled = Object.entries(values).flatMap(([name, value]) => {
    const index = /^agenda\[(\d{1,3})\]\.title$/.exec(name)?.[1];
    return index !== undefined && value ? [Number(index) + 1] : [];
  });
  return Math.max(0, ...filled) + SPARE_ROWS;
}
