import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { buildCancel, buildFeed, buildRequest, buildUninvite } from '#app/platform/calendar/build.server.ts';
import type { CalendarEvent } from '#app/platform/calendar/event.ts';
import { libicalAvailable, libicalFaults } from './libical.ts';
import { eventsOf, lint, unfold, value } from './lint.ts';
import { guest, sample } from './sample.ts';

const sent = new Date('2026-11-22T10:00:00Z');
const objects = (event: CalendarEvent) => ({
  REQUEST: buildRequest(event, guest),
  CANCEL: buildCancel(event, guest),
  uninvite: buildUninvite(event, guest, sent),
  feed: buildFeed('Splot: spotkania', [event, sample({ uid: 'other' })]),
  'empty feed': buildFeed('Splot: spotkania', []),
});

/** Reads as a calendar program does. */
function read(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone), 'Europe/Warsaw');
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no VEVENT');
  const event = new ICAL.Event(component);
  return { calendar, component, event };
}

describe('calendar objects', () => {
  it.each(Object.entries(objects(sample())))('%s breaks none of our rules', (_, ics) => {
    expect(lint(ics)).toEqual([]);
  });

  it.each([
    ['winter', '2027-03-27T09:00:00.000Z', '20270327T100000'],
    ['the day the clocks go forward', '2027-03-28T08:00:00.000Z', '20270328T100000'],
    ['the night they go forward', '2027-03-28T01:30:00.000Z', '20270328T033000'],
    ['summer', '2027-07-01T08:00:00.000Z', '20270701T100000'],
    ['the day they go back', '2027-10-31T09:00:00.000Z', '20271031T100000'],
    ['the hour after the one that comes twice', '2027-10-31T02:30:00.000Z', '20271031T033000'],
    ['the day after', '2027-11-01T09:00:00.000Z', '20271101T100000'],
  ])('a program reads the same instant in %s', (_, start, local) => {
    const end = new Date(new Date(start).getTime() + 5_400_000);
    const ics = buildRequest(sample({ start: new Date(start), end }), guest);
    const { event } = read(ics);
    expect(unfold(ics)).toContain(`DTSTART;TZID=Europe/Warsaw:${local}`);
    expect(event.startDate.toJSDate().toISOString()).toBe(start);
    expect(event.endDate.toJSDate()).toEqual(end);
  });

  it('carries the facts of the meeting', () => {
    const { component, event, calendar } = read(buildRequest(sample(), guest));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.summary).toBe(sample().summary);
    expect(event.description).toBe(sample().description);
    expect(event.location).toBe('Biblioteka, Piła');
    expect(event.sequence).toBe(2);
    expect(component.getFirstPropertyValue('url')).toBe(sample().url);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getFirstPropertyValue('conference')).toBe('https://spotkanie.example/pokoj?a=1%2C2%3Bb');
    const attendee = component.getFirstProperty('attendee');
    expect(attendee?.getFirstParameter('rsvp')).toBe('TRUE');
    expect(attendee?.getFirstParameter('partstat')).toBe('NEEDS-ACTION');
    expect(attendee?.getFirstParameter('cn')).toBe(guest.name);
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe(`mailto:${guest.email}`);
    const organizer = component.getFirstProperty('organizer');
    expect(organizer?.getFirstParameter('cn')).toBe('Facylitatorka');
    expect(organizer?.getFirstValue()).toBe('mailto:splot@rops.example');
  });

  it('a cancellation says so; an uninvitation leaves the meeting standing', () => {
    const cancel = read(buildCancel(sample(), guest));
    expect(cancel.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(cancel.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    const removed = read(buildUninvite(sample(), guest, sent));
    expect(removed.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(removed.component.getFirstPropertyValue('status')).toBeNull();
    expect(value(unfold(buildUninvite(sample(), guest, sent)), 'DTSTAMP')).toBe('20261122T100000Z');
  });

  it('a feed is the same bytes at another time and in another zone of the process', () => {
    const before = buildFeed('Splot', [sample()]);
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    const after = buildFeed('Splot', [sample()]);
    process.env.TZ = zone;
    expect(after).toBe(before);
    expect(value(eventsOf(unfold(before))[0] ?? [], 'DTSTAMP')).toBe('20261121T093000Z');
  });

  it('names the link to join only when it is given', () => {
    const { joinUrl: _, ...without } = sample();
    expect(buildRequest(without, guest)).not.toContain('CONFERENCE');
  });
});

describe('hostile words', () => {
  const attack = 'X"\r\nATTENDEE:mailto:zly@zly.example\r\nBEGIN:VEVENT\nUID:zly\u0000\u2028';

  it('never open a line of their own', () => {
    const event = sample({
      summary: attack,
      description: attack,
      location: attack,
      organizer: { name: attack, email: 'splot@rops.example' },
    });
    for (const ics of [buildRequest(event, { ...guest, name: attack }), buildFeed(attack, [event])]) {
      expect(lint(ics)).toEqual([]);
      expect(unfold(ics).filter((line) => /^(UID|BEGIN:VEVENT)/.test(line))).toHaveLength(2);
      expect(ics).not.toContain('\u0000');
    }
  });

  it.each(['a@b.example\r\nX:1', 'a b@c.example', '"a"@b.example', 'a@b.example,c@d.example', ''])(
    'are no address: %j',
    (email) => {
      expect(() => buildRequest(sample(), { ...guest, email })).toThrow('Not an e-mail address');
    },
  );

  it.each(['javascript:alert(1)', 'ftp://a.example', 'słowo'])('are no link: %s', (url) => {
    expect(() => buildRequest(sample({ joinUrl: url }), guest)).toThrow();
  });

  it('come back as they were typed, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abż,;:\\"\n Łє🙂'), maxLength: 300 });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const ics = buildRequest(sample({ summary, description }), guest);
        expect(lint(ics)).toEqual([]);
        const { event } = read(ics);
        expect(event.summary).toBe(summary.trim().replace(/\s+/g, ' '));
        expect(event.description ?? '').toBe(description.trim());
      }),
      { numRuns: 200 },
    );
  });
});

describe('our rules', () => {
  const good = buildRequest(sample(), guest);
  const defects: Record<string, [string, string]> = {
    'VTIMEZONE with DTSTART in UTC': ['DTSTART:19700329T020000', 'DTSTART:19700329T020000Z'],
    'TZID Europe/Berlin without VTIMEZONE': ['DTSTART;TZID=Europe/Warsaw', 'DTSTART;TZID=Europe/Berlin'],
    'RECURRENCE-ID of another type': ['SUMMARY:', 'RECURRENCE-ID;VALUE=DATE:20270328\r\nSUMMARY:'],
    'end not after start': ['DTEND;TZID=Europe/Warsaw:20270328T12', 'DTEND;TZID=Europe/Warsaw:20270328T09'],
    'UNTIL is not a UTC time': ['SUMMARY:', 'RRULE:FREQ=WEEKLY;UNTIL=20270501\r\nSUMMARY:'],
    'line of 90 octets': ['STATUS:CONFIRMED', `COMMENT:${'x'.repeat(82)}`],
    'line ending is not CRLF': ['STATUS:CONFIRMED\r\n', 'STATUS:CONFIRMED\n'],
    'REQUEST with 2 attendees': ['URL;', 'ATTENDEE:mailto:drugi@pila.example\r\nURL;'],
    'not one ORGANIZER': ['ORGANIZER;', 'X-ORGANIZER;'],
  };

  it.each(Object.entries(defects))('see: %s', (fault, [from, to]) => {
    expect(good).toContain(from);
    expect(lint(good.replace(from, to))).toContain(fault);
  });
});

const libical = libicalAvailable();

describe('libical, from outside', () => {
  if (!libical) {
    it('is not here and cannot be installed: its check did not run (apt-get install libical3 python3)', () => {
      expect(libical).toBe(false);
    });
    return;
  }

  it.each(Object.entries(objects(sample())))('accepts %s', (_, ics) => {
    expect(libicalFaults(ics)).toEqual([]);
  });

  it.each([
    ['no attendee', /ATTENDEE[\s\S]*?(?=URL)/],
    ['no organizer', /ORGANIZER[\s\S]*?(?=ATTENDEE)/],
    ['no DTSTAMP', /DTSTAMP[\s\S]*?(?=DTSTART)/],
  ])('refuses %s', (_, part) => {
    expect(libicalFaults(buildRequest(sample(), guest).replace(part, ''))).not.toEqual([]);
  });
});
