import type { SeatRole } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import type { EventActor } from '#app/platform/events/types.ts';
import { AppError } from '#app/platform/http/app-error.ts';

interface NewSeat {
  groupId: string;
  personId: string;
  institutionId: string;
  role: SeatRole;
}

interface Seat extends NewSeat {
  id: string;
}

/** Seats a person; a person has one seat in a group at a time, a second start changes nothing. */
export async function startSeat(tx: Tx, actor: EventActor, seat: NewSeat): Promise<void> {
  const { groupId, personId, institutionId, role } = seat;
  const current = await tx.seat.count({ where: { groupId, personId, endedAt: null } });
  if (current > 0) return;
  const { id } = await tx.seat.create({ data: seat });
  const payload = { seatId: id, groupId, personId, institutionId, role };
  await record(tx, { type: 'seat.started', actor, object: { type: 'seat', id }, payload });
}

/** Ends seats of one group, unless nobody would be left to run it. */
export async function endSeats(tx: Tx, actor: EventActor, groupId: string, seats: Seat[]): Promise<void> {
  if (seats.some((seat) => seat.role === 'facilitator')) {
    await keepAFacilitator(
      tx,
      groupId,
      seats.map((seat) => seat.id),
    );
  }
  for (const { id, personId, institutionId } of seats) {
    await tx.seat.update({ where: { id }, data: { endedAt: now() } });
    const payload = { seatId: id, groupId, personId, institutionId };
    await record(tx, { type: 'seat.ended', actor, object: { type: 'seat', id }, payload });
  }
}

/** Refuses when no facilitator besides `leaving` is able to work. */
export async function keepAFacilitator(tx: Tx, groupId: string, leaving: string[]): Promise<void> {
  const { name, archivedAt } = await tx.workingGroup.findUniqueOrThrow({ where: { id: groupId } });
  if (archivedAt) return;
  const staying = await tx.seat.count({
    where: {
      groupId,
      role: 'facilitator',
      endedAt: null,
      id: { notIn: leaving },
      person: { suspendedAt: null },
    },
  });
  if (staying === 0) {
    throw new AppError('conflict', { message: 'groups:error.lastFacilitator', values: { group: name } });
  }
}
