import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { ZONE } from '../i18n/warsaw.ts';
import type { Attendee, CalendarEvent } from './event.ts';
import { address, line, link, plain, quotable } from './text.ts';
import { WarsawDate } from './warsaw-date.ts';

/** METHOD:REQUEST for one invited person: an invitation, or an update of it. `sent` orders messages of one SEQUENCE. */
export function buildRequest(event: CalendarEvent, attendee: Attendee, sent: Date = event.changed): string {
  return build(ICalCalendarMethod.REQUEST, [{ ...entry(event, sent), attendees: [guest(attendee, true)] }]);
}

/** METHOD:CANCEL for one invited person: the meeting does not take place. */
export function buildCancel(event: CalendarEvent, attendee: Attendee, sent: Date = event.changed): string {
  const cancelled = entry({ ...event, cancelled: true }, sent);
  return build(ICalCalendarMethod.CANCEL, [{ ...cancelled, attendees: [guest(attendee, false)] }]);
}

/** METHOD:CANCEL for one person who is no longer invited, while the meeting stands (RFC 5546 3.2.5: without STATUS). */
export function buildUninvite(event: CalendarEvent, attendee: Attendee, sent: Date): string {
  const { status: _, ...standing } = entry(event, sent);
  return build(ICalCalendarMethod.CANCEL, [{ ...standing, attendees: [guest(attendee, false)] }]);
}

/** METHOD:PUBLISH for subscribers: no attendees, and the same bytes as long as no event changes. */
export function buildFeed(name: string, events: CalendarEvent[]): string {
  return build(
    ICalCalendarMethod.PUBLISH,
    events.map((event) => entry(event, event.changed)),
    name,
  );
}

function build(method: ICalCalendarMethod, events: ICalEventData[], name?: string): string {
  const calendar = ical({ prodId: '//Splot//Splot//PL', method });
  // NAME is written as it is given.
  if (name) calendar.name(line(name).replace(/[\\;,]/g, '\\$&')).ttl(6 * 3600);
  for (const event of events) calendar.createEvent(event);
  return `${withZone(calendar.toString())}\r\n`;
}

/** Puts the VTIMEZONE after the calendar's last property: the generator's own place is before some of them. */
function withZone(text: string): string {
  const zone = tzlib_get_ical_block(ZONE)[0];
  if (!zone) throw new Error(`No VTIMEZONE for ${ZONE}`);
  return text.replace(/\r\n(?=BEGIN:VEVENT|END:VCALENDAR)/, () => `\r\n${zone}\r\n`);
}

function entry(event: CalendarEvent, stamp: Date): ICalEventData {
  const joinUrl = event.joinUrl ? link(event.joinUrl) : undefined;
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp,
    created: event.created,
    lastModified: event.changed,
    start: new WarsawDate(event.start),
    end: new WarsawDate(event.end),
    timezone: ZONE,
    summary: line(event.summary),
    description: plain(event.description),
    location: line(event.location),
    url: link(event.url),
    organizer: { name: quotable(event.organizer.name), email: address(event.organizer.email) },
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    x: joinUrl ? [['CONFERENCE;VALUE=URI;FEATURE=VIDEO', joinUrl]] : [],
  };
}

function guest(attendee: Attendee, rsvp: boolean) {
  return {
    name: quotable(attendee.name),
    email: address(attendee.email),
    role: ICalAttendeeRole[ROLES[attendee.role]],
    status: ICalAttendeeStatus[STATUSES[attendee.status]],
    type: ICalAttendeeType.INDIVIDUAL,
    rsvp,
  };
}

const ROLES = { CHAIR: 'CHAIR', 'REQ-PARTICIPANT': 'REQ', 'OPT-PARTICIPANT': 'OPT' } as const;
const STATUSES = {
  'NEEDS-ACTION': 'NEEDSACTION',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  TENTATIVE: 'TENTATIVE',
} as const;
