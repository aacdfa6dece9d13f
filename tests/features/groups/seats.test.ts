import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/features/accounts/actor.ts';
import { archiveGroup } from '#app/features/groups/commands/archive-group.server.ts';
import { createGroup } from '#app/features/groups/commands/create-group.server.ts';
import { editGroup } from '#app/features/groups/commands/edit-group.server.ts';
import { acceptParticipation } from '#app/features/groups/participations/commands/accept-participation.server.ts';
import { requestParticipation } from '#app/features/groups/participations/commands/request-participation.server.ts';
import {
  findGroup,
  groupInstitutions,
  groupList,
  groupsOfInstitution,
} from '#app/features/groups/queries.server.ts';
import { addSeat } from '#app/features/groups/seats/commands/add-seat.server.ts';
import { changeSeatRole } from '#app/features/groups/seats/commands/change-seat-role.server.ts';
import { endEmployment } from '#app/features/groups/seats/commands/end-employment.server.ts';
import { endSeat } from '#app/features/groups/seats/commands/end-seat.server.ts';
import { peopleToSeat, seatsToManage } from '#app/features/groups/seats/queries.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { seedPerson, signedIn } from '#prisma/seed/people.ts';
import { type Cast, makeCast } from '#tests/cast.ts';

let cast: Cast;
let facilitator: Actor;
let groupId: string;

beforeAll(async () => {
  cast = await makeCast();
});

/** A group run by the officer in which the library of Piła takes part, with its librarian. */
async function freshGroup(visibility: 'public' | 'network' | 'members' = 'network'): Promise<void> {
  const mandate = 'Wspólne rozwiązania dla szkół i bibliotek.';
  const { pila, rops } = cast.institutions;
  const group = { name: 'Nowa grupa', mandate, visibility: 'network' as const, institutionId: rops };
  ({ groupId } = await createGroup(cast.officer, group));
  facilitator = await signedIn(cast.officer.personId);
  const asked = await requestParticipation(cast.librarian, groupId, { institutionId: pila, message: '' });
  await acceptParticipation(facilitator, asked.participationId);
  if (visibility !== 'network')
    await editGroup(facilitator, groupId, { name: 'Nowa grupa', mandate, visibility });
}

const jobOf = async (actor: Actor) =>
  (await db.employment.findFirstOrThrow({ where: { personId: actor.personId, endedAt: null } })).id;
const seatOf = async (actor: Actor) =>
  (await db.seat.findFirstOrThrow({ where: { groupId, personId: actor.personId, endedAt: null } })).id;
const roleOf = async (actor: Actor) =>
  (await signedIn(actor.personId)).seats.find((seat) => seat.groupId === groupId)?.role;
const everything = { skip: 0, take: 100 };

describe('naming people', () => {
  it('a coordinator seats people of the own institution, once', async () => {
    await freshGroup();
    const employmentId = await jobOf(cast.colleague);
    expect((await peopleToSeat(cast.librarian, groupId)).map((one) => one.employmentId)).toEqual([
      employmentId,
    ]);
    await addSeat(cast.librarian, groupId, { employmentId, role: 'observer' });
    expect(await roleOf(cast.colleague)).toBe('observer');
    await expect(addSeat(cast.librarian, groupId, { employmentId, role: 'member' })).rejects.toMatchObject({
      detail: { message: 'groups:error.seatedAlready' },
    });
    expect(await peopleToSeat(cast.librarian, groupId)).toEqual([]);
  });

  it('nobody else does, not even the facilitator, and not for institutions outside', async () => {
    await freshGroup();
    const employmentId = await jobOf(cast.colleague);
    for (const actor of [facilitator, cast.colleague, cast.neighbour]) {
      await expect(addSeat(actor, groupId, { employmentId, role: 'member' })).rejects.toMatchObject({
        detail: { message: 'groups:error.personMissing', field: 'employmentId' },
      });
    }
    const outside = { employmentId: await jobOf(cast.neighbour), role: 'member' as const };
    await expect(addSeat(cast.neighbour, groupId, outside)).rejects.toMatchObject({
      detail: { message: 'groups:error.notTakingPart' },
    });
  });

  it('two at once give one seat', async () => {
    await freshGroup();
    const employmentId = await jobOf(cast.colleague);
    await Promise.allSettled(
      [1, 2].map(() => addSeat(cast.librarian, groupId, { employmentId, role: 'member' })),
    );
    expect(
      await db.seat.count({ where: { groupId, personId: cast.colleague.personId, endedAt: null } }),
    ).toBe(1);
  });
});

describe('roles', () => {
  it('a facilitator hands the group over and may then step back', async () => {
    await freshGroup();
    await changeSeatRole(facilitator, await seatOf(cast.librarian), 'facilitator');
    expect(await roleOf(cast.librarian)).toBe('facilitator');
    await changeSeatRole(facilitator, await seatOf(facilitator), 'member');
    expect(await roleOf(facilitator)).toBe('member');
    const changed = await db.event.findMany({
      where: { type: 'seat.changed' },
      orderBy: { seq: 'desc' },
      take: 1,
    });
    expect(JSON.parse(changed[0]?.payload ?? '')).toMatchObject({
      role: 'member',
      from: 'facilitator',
      groupId,
    });
  });

  it('the last facilitator stays: no other role, no end of the seat, no end of the work', async () => {
    await freshGroup();
    const last = { code: 'conflict', detail: { message: 'groups:error.lastFacilitator' } };
    const seat = await seatOf(facilitator);
    await expect(changeSeatRole(facilitator, seat, 'observer')).rejects.toMatchObject(last);
    await expect(endSeat(facilitator, seat)).rejects.toMatchObject(last);
    await expect(endEmployment(cast.admin, await jobOf(facilitator))).rejects.toMatchObject(last);
    expect(await roleOf(facilitator)).toBe('facilitator');
  });

  it('a suspended facilitator does not count', async () => {
    await freshGroup();
    await changeSeatRole(facilitator, await seatOf(cast.librarian), 'facilitator');
    await db.person.update({ where: { id: cast.librarian.personId }, data: { suspendedAt: new Date() } });
    await expect(endSeat(facilitator, await seatOf(facilitator))).rejects.toMatchObject({ code: 'conflict' });
    await db.person.update({ where: { id: cast.librarian.personId }, data: { suspendedAt: null } });
  });

  it('two facilitators who step back at once leave one', async () => {
    await freshGroup();
    await changeSeatRole(facilitator, await seatOf(cast.librarian), 'facilitator');
    const seats = [await seatOf(facilitator), await seatOf(cast.librarian)];
    const both = await Promise.allSettled(seats.map((seat) => endSeat(facilitator, seat)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.seat.count({ where: { groupId, role: 'facilitator', endedAt: null } })).toBe(1);
  });

  it('are not for members to change', async () => {
    await freshGroup();
    const own = await seatOf(cast.librarian);
    const librarian = await signedIn(cast.librarian.personId);
    await expect(changeSeatRole(librarian, own, 'facilitator')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the end of a seat', () => {
  it('is for oneself, the own coordinator and the facilitator', async () => {
    await freshGroup();
    const seat = await seatOf(cast.librarian);
    await expect(endSeat(cast.neighbour, seat)).rejects.toMatchObject({ code: 'not_found' });
    await expect(endSeat(cast.colleague, seat)).rejects.toMatchObject({ code: 'not_found' });
    await endSeat(cast.librarian, seat);
    await expect(endSeat(cast.librarian, seat)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('comes with the end of the work, for that institution only', async () => {
    await freshGroup();
    const { pila } = cast.institutions;
    const leaver = await seedPerson(cast.admin, {
      email: 'odchodzi@pila.example',
      name: 'Odchodząca osoba',
      institutionId: pila,
      role: 'member',
    });
    const employmentId = await jobOf(leaver);
    await addSeat(cast.librarian, groupId, { employmentId, role: 'member' });
    const before = await signedIn(leaver.personId);
    await expect(endEmployment(cast.neighbour, employmentId)).rejects.toMatchObject({ code: 'not_found' });
    await endEmployment(cast.librarian, employmentId);
    expect(before.seats).toHaveLength(1);
    expect(await signedIn(leaver.personId)).toMatchObject({ seats: [], employments: [] });
  });

  it('the last coordinator cannot leave an institution alone, an officer can end it', async () => {
    const alone = await jobOf(cast.outsider);
    await expect(endEmployment(cast.outsider, alone)).rejects.toMatchObject({
      detail: { message: 'accounts:error.lastCoordinator' },
    });
    await endEmployment(cast.officer, alone);
    expect((await signedIn(cast.outsider.personId)).employments).toEqual([]);
  });
});

describe('who sees a group', () => {
  it.each(['public', 'network', 'members'] as const)('%s', async (visibility) => {
    await freshGroup(visibility);
    const sees = async (actor: Actor | null) => {
      const listed = (await groupList(actor, everything)).groups.some(({ id }) => id === groupId);
      const found = await findGroup(actor, groupId).then(
        () => true,
        () => false,
      );
      expect(found).toBe(listed);
      return listed;
    };
    const seated = await signedIn(cast.librarian.personId);
    expect({
      visitor: await sees(null),
      stranger: await sees(cast.neighbour),
      seated: await sees(seated),
      admin: await sees(cast.admin),
    }).toEqual({
      visitor: visibility === 'public',
      stranger: visibility !== 'members',
      seated: true,
      admin: true,
    });
    const ofPila = async (actor: Actor | null) =>
      (await groupsOfInstitution(actor, cast.institutions.pila)).some(({ id }) => id === groupId);
    expect(await ofPila(null)).toBe(visibility === 'public');
    expect(await ofPila(cast.neighbour)).toBe(visibility !== 'members');
  });

  it('names of people are for those who sit there', async () => {
    await freshGroup('public');
    const names = async (actor: Actor | null) =>
      (await groupInstitutions(actor, groupId)).flatMap(
        ({ people }) => people?.map(({ name }) => name) ?? [],
      );
    expect(await names(null)).toEqual([]);
    expect(await names(cast.neighbour)).toEqual([]);
    expect(await names(facilitator)).toHaveLength(2);
    await expect(seatsToManage(cast.neighbour, groupId)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the group itself', () => {
  it('is edited by those who run it; the event names what changed', async () => {
    await freshGroup();
    const data = {
      name: 'Inna nazwa',
      mandate: 'Zupełnie nowy cel tej grupy.',
      visibility: 'network' as const,
    };
    await expect(editGroup(cast.librarian, groupId, data)).rejects.toMatchObject({ code: 'forbidden' });
    await editGroup(facilitator, groupId, data);
    const [event] = await db.event.findMany({
      where: { type: 'group.edited' },
      orderBy: { seq: 'desc' },
      take: 1,
    });
    expect(JSON.parse(event?.payload ?? '')).toEqual({ groupId, changed: ['name', 'mandate'] });
  });

  it('once archived it stays readable and takes nothing more', async () => {
    await freshGroup();
    await archiveGroup(facilitator, groupId);
    expect((await findGroup(cast.neighbour, groupId)).archivedAt).not.toBeNull();
    const { groups } = await groupList(cast.neighbour, everything);
    const ended = groups.map(({ archived }) => archived);
    expect(groups.at(-1)).toMatchObject({ id: groupId, archived: true });
    expect(ended).toEqual([...ended].sort());
    const { krzywin } = cast.institutions;
    const gone = { code: 'not_found' };
    await expect(
      requestParticipation(cast.neighbour, groupId, { institutionId: krzywin, message: '' }),
    ).rejects.toMatchObject(gone);
    await expect(archiveGroup(facilitator, groupId)).rejects.toMatchObject(gone);
    expect(await peopleToSeat(cast.librarian, groupId)).toEqual([]);
  });
});
