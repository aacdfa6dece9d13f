import { findActor } from '#app/features/accounts/actor.server.ts';
import type { Actor, SeatRole } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import { hashToken, newToken } from '#app/platform/secrets/token.server.ts';

export interface Visitor {
  personId: string;
  sessionId: string;
  name: string;
}

export interface Seated extends Visitor {
  seatId: string;
}

/** A working group with nobody in it yet. */
export async function someGroup(): Promise<string> {
  const group = await db.workingGroup.create({ data: { name: 'Integracja w regionie' } });
  return group.id;
}

export async function visitor(name: string): Promise<Visitor> {
  const sessionId = newToken();
  const later = new Date(Date.now() + 3_600_000);
  const person = await db.person.create({
    data: {
      name,
      email: `${newId()}@osoba.example`,
      sessions: { create: { id: hashToken(sessionId), expiresAt: later, absoluteExpiresAt: later } },
    },
  });
  return { personId: person.id, sessionId, name };
}

/** A person with a seat in the group, for an institution of their own, signed in. */
export async function seated(groupId: string, role: SeatRole, name: string): Promise<Seated> {
  const person = await visitor(name);
  const institution = await db.institution.create({
    data: { name: `Biblioteka ${name}`, nameFolded: `biblioteka ${name}`, kind: 'library' },
  });
  await db.participation.create({ data: { groupId, institutionId: institution.id, state: 'active' } });
  const seat = await db.seat.create({
    data: { groupId, personId: person.personId, institutionId: institution.id, role },
  });
  return { ...person, seatId: seat.id };
}

export async function actorFor(person: Visitor): Promise<Actor> {
  const actor = await findActor(person.personId, person.sessionId);
  if (!actor) throw new Error('no such person');
  return actor;
}
