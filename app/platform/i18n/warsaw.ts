export const ZONE = 'Europe/Warsaw';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function wallClock(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** Local minus UTC at that instant, in milliseconds. */
function offsetAt(instant: Date): number {
  const w = wallClock(instant);
  const local = Date.UTC(
    Number(w.year),
    Number(w.month) - 1,
    Number(w.day),
    Number(w.hour),
    Number(w.minute),
    Number(w.second),
  );
  return local - Math.floor(instant.getTime() / 1000) * 1000;
}

/**
 * The instant of a local date and time in Europe/Warsaw. RFC 5545 3.3.5: a time that occurs twice means the
 * first; a time that does not occur is read with the offset before the gap (02:30 becomes 03:30).
 */
export function fromWarsaw(date: string, time: string): Date {
  const asUtc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  const before = offsetAt(new Date(asUtc - 86_400_000));
  const first = new Date(asUtc - before);
  if (offsetAt(first) === before) return first;
  const after = new Date(asUtc - offsetAt(new Date(asUtc + 86_400_000)));
  return offsetAt(after) + after.getTime() === asUtc ? after : first;
}

/** What a clock and a calendar on a wall in Poland show at that instant. */
export function toWarsaw(instant: Date): { date: string; time: string } {
  const w = wallClock(instant);
  return { date: `${w.year}-${w.month}-${w.day}`, time: `${w.hour}:${w.minute}` };
}

/** ISO 8601 weekday in Europe/Warsaw: 1 is Monday. */
export function weekdayInWarsaw(instant: Date): number {
  return new Date(`${toWarsaw(instant).date}T12:00:00Z`).getUTCDay() || 7;
}
