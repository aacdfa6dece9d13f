import type { MeetingAnswer } from './terms.ts';

export interface InvitedPerson {
  personId: string;
  institutionId: string;
  institutionName: string;
  personName: string;
  answer: MeetingAnswer | null;
  whoComes: string;
  comment: string;
}

export type Standing = MeetingAnswer | 'silent';

export interface InvitedInstitution {
  id: string;
  name: string;
  standing: Standing;
  people: InvitedPerson[];
}

/** The invited by institution, in order of name. */
export function byInstitution(people: InvitedPerson[]): InvitedInstitution[] {
  const groups = new Map<string, InvitedPerson[]>();
  for (const person of people)
    groups.set(person.institutionId, [...(groups.get(person.institutionId) ?? []), person]);
  return [...groups]
    .map(([id, members]) => ({
      id,
      name: members[0]?.institutionName ?? '',
      standing: standing(members),
      people: members,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'pl'));
}

/** How many institutions stand where. */
export function countStandings(institutions: { standing: Standing }[]): Record<Standing, number> {
  const counts = { yes: 0, online: 0, no: 0, silent: 0 };
  for (const { standing } of institutions) counts[standing] += 1;
  return counts;
}

/** An institution comes when anyone of it comes, and declines only when all of its people did. */
function standing(people: InvitedPerson[]): Standing {
  const said = new Set(people.map((person) => person.answer));
  if (said.has('yes')) return 'yes';
  if (said.has('online')) return 'online';
  return said.has(null) ? 'silent' : 'no';
}
