import type { Attendee, CalendarEvent } from '#app/platform/calendar/event.ts';

export const guest: Attendee = {
  name: 'Bibliotekarka (Biblioteka, Piła)',
  email: 'biblioteka@pila.example',
  role: 'REQ-PARTICIPANT',
  status: 'NEEDS-ACTION',
};

/** A hybrid meeting, on the day the clocks go forward. */
export function sample(changes: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: '01926f3e-7c1d-7b6a-9d2e-2f6a0b1c3d4e',
    sequence: 2,
    created: new Date('2026-11-20T08:00:00Z'),
    changed: new Date('2026-11-21T09:30:00Z'),
    start: new Date('2027-03-28T08:00:00Z'),
    end: new Date('2027-03-28T10:00:00Z'),
    summary: 'Spotkanie sieciujące: żółć, gęśl; jaźń',
    description: 'Kursy polskiego.\n\nWarsztaty w bibliotekach; zapisy, terminy, sale.',
    location: 'Biblioteka, Piła',
    joinUrl: 'https://spotkanie.example/pokoj?a=1,2;b',
    url: 'https://splot.example/spotkania/01926f3e-7c1d-7b6a-9d2e-2f6a0b1c3d4e',
    cancelled: false,
    organizer: { name: 'Facylitatorka', email: 'splot@rops.example' },
    ...changes,
  };
}
