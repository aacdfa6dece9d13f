import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRange } from '#app/platform/i18n/format.ts';
import { fromWarsaw, toWarsaw, weekdayInWarsaw } from '#app/platform/i18n/warsaw.ts';

describe('local time of Europe/Warsaw', () => {
  it.each([
    ['winter', '2026-11-22', '12:00', '2026-11-22T11:00:00.000Z'],
    ['summer', '2026-07-01', '12:00', '2026-07-01T10:00:00.000Z'],
    ['the last minute before the spring change', '2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['a time that does not occur moves on by the gap', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['the first minute after it', '2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['a time that occurs twice means the first', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['the first minute after the autumn change', '2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['midnight', '2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
  ])('%s', (_, date, time, utc) => {
    expect(fromWarsaw(date, time).toISOString()).toBe(utc);
  });

  it('every instant but those of the repeated hour survives the way there and back', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000);
        const { date, time } = toWarsaw(instant);
        const back = fromWarsaw(date, time);
        expect([0, 3_600_000]).toContain(instant.getTime() - back.getTime());
        expect(toWarsaw(back)).toEqual({ date, time });
      }),
    );
  });

  it('names the weekday of the place, not of UTC', () => {
    expect(weekdayInWarsaw(new Date('2026-11-22T23:30:00Z'))).toBe(1);
    expect(weekdayInWarsaw(new Date('2026-11-22T22:30:00Z'))).toBe(7);
  });

  it('shows a range in the reader’s language with its weekday', () => {
    const range = ['2026-12-01T09:00:00Z', '2026-12-01T11:00:00Z'] as const;
    expect(formatRange(...range, 'pl')).toBe('wtorek, 1 grudnia 2026, 10:00–12:00');
    expect(formatRange(...range, 'en')).toBe('Tuesday, 1 December 2026, 10:00–12:00');
    expect(formatRange(...range, 'uk')).toBe('вівторок, 1 грудня 2026 р., 10:00–12:00');
  });
});
