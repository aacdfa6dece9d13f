import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/features/accounts/actor.ts';
import { createGroup } from '#app/features/groups/commands/create-group.server.ts';
import { acceptParticipation } from '#app/features/groups/participations/commands/accept-participation.server.ts';
import { declineParticipation } from '#app/features/groups/participations/commands/decline-participation.server.ts';
import { leaveGroup } from '#app/features/groups/participations/commands/leave-group.server.ts';
import { requestParticipation } from '#app/features/groups/participations/commands/request-participation.server.ts';
import { withdrawRequest } from '#app/features/groups/participations/commands/withdraw-request.server.ts';
import { ownParticipations, requestsToDecide } from '#app/features/groups/participations/queries.server.ts';
import { registerGroupSubscribers } from '#app/features/groups/subscribers.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { drainEvents } from '#app/platform/events/dispatch.server.ts';
import { signedIn } from '#prisma/seed/people.ts';
import { type Cast, makeCast } from '#tests/cast.ts';

let cast: Cast;
let facilitator: Actor;
let groupId: string;
let groups = 0;

beforeAll(async () => {
  cast = await makeCast();
  registerGroupSubscribers();
});

/** A group of its own for each test, run by the officer for the regional centre. */
async function freshGroup(visibility: 'public' | 'network' | 'members' = 'network'): Promise<void> {
  const name = `Grupa ${++groups}`;
  const created = await createGroup(cast.officer, {
    name,
    mandate: 'Wspólne rozwiązania dla szkół i bibliotek.',
    visibility,
    institutionId: cast.institutions.rops,
  });
  groupId = created.groupId;
  facilitator = await signedIn(cast.officer.personId);
}

const ask = (actor: Actor, institutionId: string, message = '') =>
  requestParticipation(actor, groupId, { institutionId, message });
const askForNgo = async () =>
  (await ask(cast.outsider, cast.institutions.ngo, 'Mamy asystentów.')).participationId;
const stateOf = async (id: string) => (await db.participation.findUniqueOrThrow({ where: { id } })).state;
const seatsOf = (personId: string) => db.seat.findMany({ where: { groupId, personId, endedAt: null } });
const eventsOf = async (objectId: string) =>
  (await db.event.findMany({ where: { objectId }, orderBy: { seq: 'asc' } })).map(({ type }) => type);
const mails = async (to: string) => {
  await drainEvents();
  const rows = await db.outboxMail.findMany({ where: { to }, orderBy: { createdAt: 'asc' } });
  return rows.map(({ subject, text }) => ({ subject, text }));
};

describe('founding a group', () => {
  it('makes the founder facilitator and the institution a participant', async () => {
    await freshGroup();
    expect(facilitator.seats.find((seat) => seat.groupId === groupId)?.role).toBe('facilitator');
    expect(await db.participation.count({ where: { groupId, state: 'active' } })).toBe(1);
    expect(await eventsOf(groupId)).toEqual(['group.created']);
  });

  it('is for officers and administrators, for an institution they work at', async () => {
    const group = { name: 'Nie powstanie', mandate: 'x'.repeat(20), visibility: 'network' as const };
    await expect(
      createGroup(cast.librarian, { ...group, institutionId: cast.institutions.pila }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      createGroup(cast.officer, { ...group, institutionId: cast.institutions.pila }),
    ).rejects.toMatchObject({ detail: { field: 'institutionId' } });
  });
});

describe('asking to join', () => {
  it('tells the facilitators by mail, in their language, with the message', async () => {
    await freshGroup();
    await db.person.update({ where: { id: facilitator.personId }, data: { language: 'en' } });
    const id = await askForNgo();
    const [mail] = (await mails(facilitator.email)).slice(-1);
    expect(mail?.subject).toBe(`Fundacja Most asks to join Grupa ${groups}`);
    expect(mail?.text).toContain('Mamy asystentów.');
    expect(mail?.text).toContain(`/grupy/${groupId}`);
    expect(JSON.stringify(await db.event.findMany({ where: { objectId: id } }))).not.toContain('asystentów');
  });

  it('two at once for one institution leave one open request', async () => {
    await freshGroup();
    const both = await Promise.allSettled([1, 2, 3].map(() => ask(cast.outsider, cast.institutions.ngo)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await db.participation.count({ where: { groupId, state: 'requested' } })).toBe(1);
  });

  it('is for coordinators, once, and not when the institution is in', async () => {
    await freshGroup();
    const { pila, krzywin, rops } = cast.institutions;
    await expect(ask(cast.colleague, pila)).rejects.toMatchObject({ detail: { field: 'institutionId' } });
    await expect(ask(cast.librarian, krzywin)).rejects.toMatchObject({ detail: { field: 'institutionId' } });
    await expect(ask(cast.facilitator, rops)).rejects.toMatchObject({
      detail: { message: 'groups:error.takesPartAlready' },
    });
    await ask(cast.librarian, pila);
    await expect(ask(cast.librarian, pila)).rejects.toMatchObject({
      detail: { message: 'groups:error.askedAlready' },
    });
  });

  it("a members' group is not there for others", async () => {
    await freshGroup('members');
    await expect(ask(cast.outsider, cast.institutions.ngo)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('deciding', () => {
  it('accepting twice at once gives one participation, one seat and one event', async () => {
    await freshGroup();
    const id = await askForNgo();
    expect((await requestsToDecide(facilitator)).map((request) => request.participationId)).toContain(id);
    const both = await Promise.allSettled([
      acceptParticipation(facilitator, id),
      acceptParticipation(facilitator, id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stateOf(id)).toBe('active');
    expect(await seatsOf(cast.outsider.personId)).toMatchObject([
      { role: 'member', institutionId: cast.institutions.ngo },
    ]);
    expect(await eventsOf(id)).toEqual(['participation.requested', 'participation.accepted']);
    expect((await requestsToDecide(facilitator)).map((request) => request.participationId)).not.toContain(id);
    const told = await mails(cast.outsider.email);
    expect(
      told.filter(({ subject }) => subject === `Fundacja Most jest w grupie Grupa ${groups}`),
    ).toHaveLength(1);
  });

  it('seats nobody who no longer works there', async () => {
    await freshGroup();
    const id = await askForNgo();
    await db.employment.updateMany({
      where: { personId: cast.outsider.personId },
      data: { endedAt: new Date() },
    });
    await acceptParticipation(facilitator, id);
    await db.employment.updateMany({ where: { personId: cast.outsider.personId }, data: { endedAt: null } });
    expect(await seatsOf(cast.outsider.personId)).toEqual([]);
  });

  it('declining keeps the reason, mails it, and lets the institution ask again', async () => {
    await freshGroup();
    const id = await askForNgo();
    await declineParticipation(facilitator, id, 'Grupa jest pełna do wiosny.');
    const told = await mails(cast.outsider.email);
    expect(told.at(-1)?.text).toContain('Powód: Grupa jest pełna do wiosny.');
    expect(await ownParticipations(cast.outsider, groupId)).toMatchObject([
      { state: 'declined', reason: 'Grupa jest pełna do wiosny.' },
    ]);
    await expect(acceptParticipation(facilitator, id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await stateOf(await askForNgo())).toBe('requested');
    expect(await ownParticipations(cast.outsider, groupId)).toMatchObject([
      { state: 'requested', reason: '' },
    ]);
  });

  it('is for facilitators of that group; for others the request is not there', async () => {
    await freshGroup();
    const id = await askForNgo();
    for (const actor of [cast.facilitator, cast.librarian, cast.outsider]) {
      await expect(acceptParticipation(actor, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(declineParticipation(actor, id, 'Nie')).rejects.toMatchObject({ code: 'not_found' });
    }
    await acceptParticipation(cast.admin, id);
  });
});

describe('withdrawing', () => {
  it('is for the institution, while nobody has decided', async () => {
    await freshGroup();
    const id = await askForNgo();
    await expect(withdrawRequest(cast.librarian, id)).rejects.toMatchObject({ code: 'not_found' });
    await withdrawRequest(cast.outsider, id);
    await expect(withdrawRequest(cast.outsider, id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(acceptParticipation(facilitator, id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await eventsOf(id)).toEqual(['participation.requested', 'participation.withdrawn']);
  });
});

describe('leaving', () => {
  it("ends the institution's seats and tells the facilitators why", async () => {
    await freshGroup();
    const id = await askForNgo();
    await acceptParticipation(facilitator, id);
    await expect(leaveGroup(cast.librarian, id, '')).rejects.toMatchObject({ code: 'not_found' });
    const [seat] = await seatsOf(cast.outsider.personId);
    await leaveGroup(cast.outsider, id, 'Kończymy projekt.');
    expect(await stateOf(id)).toBe('left');
    expect(await seatsOf(cast.outsider.personId)).toEqual([]);
    expect(await eventsOf(seat?.id ?? '')).toEqual(['seat.started', 'seat.ended']);
    expect((await mails(facilitator.email)).at(-1)?.text).toContain('Kończymy projekt.');
    await expect(leaveGroup(cast.outsider, id, '')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('never takes the last facilitator away', async () => {
    await freshGroup();
    const own = await db.participation.findFirstOrThrow({ where: { groupId } });
    await expect(leaveGroup(cast.facilitator, own.id, '')).rejects.toMatchObject({
      code: 'conflict',
      detail: { message: 'groups:error.lastFacilitator', values: { group: `Grupa ${groups}` } },
    });
    expect(await stateOf(own.id)).toBe('active');
  });
});
