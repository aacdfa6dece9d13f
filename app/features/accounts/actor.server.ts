import { db } from '../../platform/db/db.server.ts';
import { isLanguage, SOURCE_LANGUAGE } from '../../platform/i18n/language.ts';
import type { Actor } from './actor.ts';

/** The person with current employments and seats; null when unknown or suspended. */
export async function findActor(personId: string, sessionId: string): Promise<Actor | null> {
  const person = await db.person.findUnique({
    where: { id: personId, suspendedAt: null },
    select: {
      name: true,
      email: true,
      language: true,
      globalRole: true,
      employments: {
        where: { endedAt: null },
        select: { institutionId: true, role: true, institution: { select: { name: true } } },
      },
      seats: {
        where: { endedAt: null, group: { archivedAt: null } },
        select: { id: true, groupId: true, institutionId: true, role: true },
      },
    },
  });
  if (!person) return null;
  return {
    personId,
    sessionId,
    name: person.name,
    email: person.email,
    language: isLanguage(person.language) ? person.language : SOURCE_LANGUAGE,
    globalRole: person.globalRole,
    employments: person.employments.map(({ institutionId, institution, role }) => ({
      institutionId,
      institutionName: institution.name,
      role,
    })),
    seats: person.seats.map(({ id, groupId, institutionId, role }) => ({
      seatId: id,
      groupId,
      institutionId,
      role,
    })),
  };
}
