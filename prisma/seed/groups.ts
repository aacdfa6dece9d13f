import type { Actor, SeatRole } from '#app/features/accounts/actor.ts';
import { createGroup } from '#app/features/groups/commands/create-group.server.ts';
import { acceptParticipation } from '#app/features/groups/participations/commands/accept-participation.server.ts';
import { requestParticipation } from '#app/features/groups/participations/commands/request-participation.server.ts';
import type { GroupVisibility } from '#app/features/groups/roles.ts';
import { addSeat } from '#app/features/groups/seats/commands/add-seat.server.ts';
import { changeSeatRole } from '#app/features/groups/seats/commands/change-seat-role.server.ts';
import { endSeat } from '#app/features/groups/seats/commands/end-seat.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { signedIn } from './people.ts';

export interface NewGroup {
  name: string;
  mandate: string;
  visibility: GroupVisibility;
  institutionId: string;
}

/** A group that `founder` (an officer or administrator) hands over to `facilitator` of the same institution. */
export async function seedGroup(founder: Actor, facilitator: Actor, group: NewGroup): Promise<string> {
  const { groupId } = await createGroup(await signedIn(founder.personId), group);
  const before = await signedIn(founder.personId);
  const own = before.seats.find((seat) => seat.groupId === groupId);
  await seatPerson(before, groupId, facilitator, 'member');
  const seat = await seatOf(groupId, facilitator);
  await changeSeatRole(before, seat, 'facilitator');
  if (own) await endSeat(before, own.seatId);
  return groupId;
}

/** The coordinator's institution asks, the facilitator accepts: the coordinator has a member's seat. */
export async function joinGroup(
  coordinator: Actor,
  facilitator: Actor,
  groupId: string,
  message: string,
): Promise<Actor> {
  const participationId = await askToJoin(coordinator, groupId, message);
  await acceptParticipation(await signedIn(facilitator.personId), participationId);
  return signedIn(coordinator.personId);
}

export async function askToJoin(coordinator: Actor, groupId: string, message: string): Promise<string> {
  const actor = await signedIn(coordinator.personId);
  const institutionId = actor.employments[0]?.institutionId ?? '';
  const { participationId } = await requestParticipation(actor, groupId, { institutionId, message });
  return participationId;
}

/** A coordinator seats a colleague. */
export async function seatPerson(
  coordinator: Actor,
  groupId: string,
  person: Actor,
  role: Exclude<SeatRole, 'facilitator'>,
): Promise<void> {
  const job = await db.employment.findFirstOrThrow({ where: { personId: person.personId, endedAt: null } });
  await addSeat(await signedIn(coordinator.personId), groupId, { employmentId: job.id, role });
}

async function seatOf(groupId: string, person: Actor): Promise<string> {
  const seat = await db.seat.findFirstOrThrow({
    where: { groupId, personId: person.personId, endedAt: null },
  });
  return seat.id;
}
