import { now } from '#app/platform/clock.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';

/** Seats that bring an invitation; observers read along. */
const INVITED = ['facilitator', 'member'] as const;

/** Puts everybody with a facilitator's or member's seat on the list of a new meeting, each once. */
export async function inviteSeats(tx: Tx, meetingId: string, groupId: string): Promise<void> {
  const seats = await tx.seat.findMany({
    where: { groupId, endedAt: null, role: { in: [...INVITED] }, person: { suspendedAt: null } },
    orderBy: { startedAt: 'asc' },
    select: { personId: true, institutionId: true },
  });
  const byPerson = new Map(seats.toReversed().map((seat) => [seat.personId, seat.institutionId]));
  await tx.invitee.createMany({
    data: [...byPerson].map(([personId, institutionId]) => ({
      id: newId(),
      meetingId,
      personId,
      institutionId,
      createdAt: now(),
    })),
  });
}

/** The seat by which a person is invited to a group's meetings, if any. */
export function invitingSeat(tx: Tx, groupId: string, personId: string) {
  return tx.seat.findFirst({
    where: { groupId, personId, endedAt: null, role: { in: [...INVITED] }, person: { suspendedAt: null } },
    orderBy: { startedAt: 'asc' },
    select: { institutionId: true },
  });
}

/** Everybody on a meeting's list with institution and answer, in order of name. */
export async function invitedPeople(client: Pick<Tx, 'invitee'>, meetingId: string) {
  const rows = await client.invitee.findMany({
    where: { meetingId, removedAt: null },
    orderBy: { person: { name: 'asc' } },
    select: {
      personId: true,
      answer: true,
      whoComes: true,
      comment: true,
      institutionId: true,
      institution: { select: { name: true } },
      person: { select: { name: true } },
    },
  });
  return rows.map(({ institution, person, ...row }) => ({
    ...row,
    institutionName: institution.name,
    personName: person.name,
  }));
}
