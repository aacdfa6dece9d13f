/** Rules that no validator we know enforces, and those that keep an invitation to one person. */
export function lint(ics: string): string[] {
  const lines = unfold(ics);
  return [
    ...rawFaults(ics),
    ...zoneFaults(lines),
    ...eventsOf(lines).flatMap((event) => eventFaults(event, lines)),
  ];
}

/** RFC 5545 3.1: lines end in CRLF and hold 75 octets at most. */
function rawFaults(ics: string): string[] {
  const faults: string[] = [];
  if (/(^|[^\r])\n|\r(?!\n)/.test(ics)) faults.push('line ending is not CRLF');
  if (!ics.endsWith('\r\n')) faults.push('the last line has no end');
  for (const line of ics.split(/\r?\n/)) {
    if (Buffer.byteLength(line) > 75) faults.push(`line of ${Buffer.byteLength(line)} octets`);
  }
  return faults;
}

/** RFC 5545 3.6.5: DTSTART of STANDARD and DAYLIGHT is local time; every TZID has its VTIMEZONE. */
function zoneFaults(lines: string[]): string[] {
  const faults: string[] = [];
  const zones = sections(lines, 'VTIMEZONE');
  for (const zone of zones) {
    for (const line of zone) if (/^DTSTART.*Z$/.test(line)) faults.push('VTIMEZONE with DTSTART in UTC');
    if (!zone.some((line) => line.startsWith('RRULE:'))) faults.push('VTIMEZONE without a rule');
  }
  const known = new Set(zones.map((zone) => value(zone, 'TZID')));
  for (const line of lines) {
    const zone = /^[A-Z-]+;(?:.*;)?TZID=([^;:]+)/.exec(line)?.[1];
    if (zone && !known.has(zone)) faults.push(`TZID ${zone} without VTIMEZONE`);
  }
  return faults;
}

function eventFaults(event: string[], calendar: string[]): string[] {
  const faults: string[] = [];
  const [start, end] = [value(event, 'DTSTART'), value(event, 'DTEND')];
  if (start && end && end.replace('Z', '') <= start.replace('Z', '')) faults.push('end not after start');
  const until = /UNTIL=([^;]+)/.exec(value(event, 'RRULE') ?? '')?.[1];
  if (until && start?.includes('T') && !/T\d{6}Z$/.test(until)) faults.push('UNTIL is not a UTC time');
  const recurrence = line(event, 'RECURRENCE-ID');
  if (recurrence && shape(recurrence) !== shape(line(event, 'DTSTART') ?? ''))
    faults.push('RECURRENCE-ID of another type');
  for (const name of ['UID', 'DTSTAMP', 'SEQUENCE', 'ORGANIZER', 'SUMMARY']) {
    if (event.filter((row) => new RegExp(`^${name}[;:]`).test(row)).length !== 1)
      faults.push(`not one ${name}`);
  }
  for (const name of ['DTSTAMP', 'CREATED', 'LAST-MODIFIED']) {
    if (!/^\d{8}T\d{6}Z$/.test(value(event, name) ?? '')) faults.push(`${name} is not in UTC`);
  }
  return [...faults, ...methodFaults(event, value(calendar, 'METHOD'))];
}

/** One mail, one person: nobody learns who else is invited. */
function methodFaults(event: string[], method: string | undefined): string[] {
  const attendees = event.filter((row) => row.startsWith('ATTENDEE'));
  if (method === 'PUBLISH') return attendees.length === 0 ? [] : ['PUBLISH with attendees'];
  const faults = attendees.length === 1 ? [] : [`${method} with ${attendees.length} attendees`];
  if (method === 'CANCEL' && Number(value(event, 'SEQUENCE')) < 0) faults.push('CANCEL without SEQUENCE');
  return faults;
}

export function unfold(ics: string): string[] {
  return ics.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
}

export function eventsOf(lines: string[]): string[][] {
  return sections(lines, 'VEVENT');
}

function sections(lines: string[], name: string): string[][] {
  return lines.flatMap((row, index) =>
    row === `BEGIN:${name}` ? [lines.slice(index + 1, lines.indexOf(`END:${name}`, index))] : [],
  );
}

function line(rows: string[], name: string): string | undefined {
  return rows.find((row) => new RegExp(`^${name}[;:]`).test(row));
}

/** The value of a property whose parameters hold no colon. */
export function value(rows: string[], name: string): string | undefined {
  return line(rows, name)?.replace(/^[^:]*:/, '');
}

/** DATE or DATE-TIME, floating, UTC or in a zone. */
function shape(row: string): string {
  const [head = '', body = ''] = row.split(':');
  return `${/TZID=([^;:]+)/.exec(head)?.[1] ?? ''} ${body.replace(/\d+/g, '0')}`;
}
