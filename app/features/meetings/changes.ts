import { sameAgenda } from './agenda-rows.ts';
import type { MeetingInput } from './schema.ts';
import { answersFor } from './terms.ts';

/** What every calendar must hear of: RFC 5546 2.1.4, and the title and link that people look for. */
const IN_CALENDARS = ['title', 'startsAt', 'endsAt', 'mode', 'venue', 'onlineUrl'] as const;

export interface Changes {
  /** Names of the changed facts; empty when nothing changed. */
  changed: string[];
  /** SEQUENCE goes up and the invited get an update. */
  calendar: boolean;
  /** The answers were given for another time. */
  moved: boolean;
  /** Answers that the new kind of meeting does not offer. */
  impossible: ('yes' | 'online' | 'no')[];
}

/** What a changed form means for the invited. */
export function compare(before: MeetingInput, after: MeetingInput): Changes {
  const same = (name: keyof MeetingInput) => String(before[name]) === String(after[name]);
  const calendarFacts: string[] = IN_CALENDARS.filter((name) =>
    name.endsWith('At') ? Number(before[name]) !== Number(after[name]) : !same(name),
  );
  const changed = [
    ...calendarFacts,
    ...(same('description') ? [] : ['description']),
    ...(sameAgenda(before.agenda, after.agenda) ? [] : ['agenda']),
  ];
  const offered = answersFor(after.mode);
  return {
    changed,
    calendar: calendarFacts.length > 0,
    moved: changed.includes('startsAt') || changed.includes('endsAt'),
    impossible: answersFor(before.mode).filter((answer) => !offered.includes(answer)),
  };
}
