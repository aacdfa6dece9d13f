import type { Actor } from '#app/features/accounts/actor.ts';
import { createGroup } from '#app/features/groups/commands/create-group.server.ts';
import { acceptParticipation } from '#app/features/groups/participations/commands/accept-participation.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { askToJoin, seatPerson, seedGroup } from '#prisma/seed/groups.ts';
import { seedPerson, signedIn } from '#prisma/seed/people.ts';
import type { Area, Row, World } from './types.ts';

const MANDATE = 'Grupa, na której próbuje się uprawnień.';
const id = (world: World, name: string) => world.ids[name] ?? '';
const group =
  (rest = '') =>
  (world: World) =>
    `/grupy/${world.groupId}${rest}`;
const named = (name: string, rest: string) => (world: World) => `/grupy/${id(world, name)}${rest}`;
const participation = (name: string, act: string) => (world: World) =>
  `/uczestnictwa/${id(world, name)}/${act}`;
const back = (file: string, path: Row['path']): Row => ({
  file,
  method: 'GET',
  path,
  expect: { others: 'away' },
});

const runs = { visitor: 'signIn', facilitator: 'ok', admin: 'ok' } as const;
const firstInstitution = (actor: Actor | null) => actor?.employments[0]?.institutionId ?? '';

export const groups: Area = {
  async prepare(world) {
    const { admin, facilitator, institutions } = world;
    const plan = (name: string, visibility: 'network' | 'members') => ({
      name,
      mandate: MANDATE,
      visibility,
      institutionId: institutions.rops,
    });
    const mine = async (name: string, visibility: 'network' | 'members') =>
      (await createGroup(await signedIn(admin.personId), plan(name, visibility))).groupId;
    const other = await seedGroup(admin, facilitator, plan('Druga grupa', 'network'));
    const leaving = await askToJoin(world.librarian, other, '');
    await acceptParticipation(await signedIn(facilitator.personId), leaving);
    const guest = await seedPerson(admin, {
      email: 'gosc@krzywin.example',
      name: 'Osoba na próbę',
      institutionId: institutions.krzywin,
      role: 'member',
    });
    await seatPerson(world.neighbour, world.groupId, guest, 'observer');
    const seat = (personId: string) =>
      db.seat.findFirstOrThrow({ where: { personId, groupId: world.groupId, endedAt: null } });
    const oldGroup = await mine('Stara grupa', 'network');
    Object.assign(world.ids, {
      closedGroup: await mine('Zamknięta grupa', 'members'),
      oldGroup,
      openGroup: await mine('Wolna grupa', 'network'),
      leaving,
      acceptable: await askToJoin(world.outsider, other, ''),
      declinable: await askToJoin(world.neighbour, other, ''),
      withdrawable: await askToJoin(world.neighbour, oldGroup, ''),
      guestSeat: (await seat(guest.personId)).id,
      observerSeat: (await seat(world.observer.personId)).id,
    });
  },
  rows: [
    { file: 'routes/groups/list.tsx', method: 'GET', path: () => '/grupy', expect: { others: 'ok' } },
    {
      file: 'routes/groups/new.tsx',
      method: 'GET',
      path: () => '/grupy/nowa',
      expect: { visitor: 'signIn', officer: 'ok', admin: 'ok', others: 'refused' },
    },
    {
      file: 'routes/groups/new.tsx',
      method: 'POST',
      path: () => '/grupy/nowa',
      form: ({ institutions }) => ({
        name: 'Grupa z tabeli',
        mandate: MANDATE,
        visibility: 'members',
        institutionId: institutions.rops,
      }),
      expect: { visitor: 'signIn', officer: 'ok', admin: 'ok', others: 'refused' },
    },
    {
      file: 'routes/groups/show.tsx',
      method: 'GET',
      object: 'for the network',
      path: group(),
      expect: { visitor: 'missing', others: 'ok' },
    },
    {
      file: 'routes/groups/show.tsx',
      method: 'GET',
      object: 'for members only; the facilitator coordinates an institution that takes part',
      path: named('closedGroup', ''),
      expect: { facilitator: 'ok', admin: 'ok', others: 'missing' },
    },
    {
      file: 'routes/groups/edit.tsx',
      method: 'GET',
      path: group('/edycja'),
      expect: { ...runs, others: 'refused' },
    },
    {
      file: 'routes/groups/edit.tsx',
      method: 'POST',
      path: group('/edycja'),
      form: () => ({ name: 'Integracja w bibliotekach', mandate: MANDATE, visibility: 'network' }),
      expect: { ...runs, others: 'refused' },
    },
    {
      file: 'routes/groups/edit.tsx',
      method: 'POST',
      object: 'hidden',
      path: named('closedGroup', '/edycja'),
      form: () => ({ name: 'Zamknięta grupa', mandate: MANDATE, visibility: 'members' }),
      expect: { visitor: 'signIn', facilitator: 'refused', admin: 'ok', others: 'missing' },
    },
    {
      file: 'routes/groups/people.tsx',
      method: 'GET',
      path: group('/osoby'),
      expect: { visitor: 'signIn', outsider: 'refused', colleague: 'refused', others: 'ok' },
    },
    {
      file: 'routes/groups/people.tsx',
      method: 'POST',
      object: 'nobody of the own institution',
      path: group('/osoby'),
      form: ({ ids }) => ({ employmentId: ids.guestSeat ?? '', role: 'member' }),
      expect: { visitor: 'signIn', others: 'input' },
    },
    {
      file: 'routes/groups/request.tsx',
      method: 'GET',
      path: group('/uczestnictwo'),
      expect: { visitor: 'signIn', others: 'ok' },
    },
    {
      file: 'routes/groups/request.tsx',
      method: 'POST',
      object: 'a group that only the regional centre is in; coordinators may ask',
      path: named('openGroup', '/uczestnictwo'),
      form: (_, actor) => ({ institutionId: firstInstitution(actor) }),
      expect: {
        visitor: 'signIn',
        outsider: 'ok',
        librarian: 'ok',
        neighbour: 'ok',
        facilitator: 'conflict',
        admin: 'conflict',
        others: 'input',
      },
    },
    back('routes/groups/withdraw.tsx', participation('withdrawable', 'wycofanie')),
    {
      file: 'routes/groups/withdraw.tsx',
      method: 'POST',
      path: participation('withdrawable', 'wycofanie'),
      expect: { visitor: 'signIn', neighbour: 'ok', others: 'missing' },
    },
    {
      file: 'routes/groups/decline.tsx',
      method: 'GET',
      path: participation('declinable', 'odmowa'),
      expect: { ...runs, others: 'missing' },
    },
    {
      file: 'routes/groups/decline.tsx',
      method: 'POST',
      object: 'decided by the facilitator before the administrator comes',
      path: participation('declinable', 'odmowa'),
      form: () => ({ reason: 'Grupa jest pełna.' }),
      expect: { visitor: 'signIn', facilitator: 'ok', admin: 'conflict', others: 'missing' },
    },
    back('routes/groups/accept.tsx', participation('acceptable', 'przyjecie')),
    {
      file: 'routes/groups/accept.tsx',
      method: 'POST',
      object: 'decided by the facilitator before the administrator comes',
      path: participation('acceptable', 'przyjecie'),
      expect: { visitor: 'signIn', facilitator: 'ok', admin: 'conflict', others: 'missing' },
    },
    {
      file: 'routes/groups/leave.tsx',
      method: 'GET',
      path: participation('leaving', 'odejscie'),
      expect: { visitor: 'signIn', librarian: 'ok', others: 'missing' },
    },
    {
      file: 'routes/groups/leave.tsx',
      method: 'POST',
      path: participation('leaving', 'odejscie'),
      expect: { visitor: 'signIn', librarian: 'ok', others: 'missing' },
    },
    back('routes/groups/seat-role.tsx', (world) => `/miejsca/${id(world, 'observerSeat')}/rola`),
    {
      file: 'routes/groups/seat-role.tsx',
      method: 'POST',
      path: (world) => `/miejsca/${id(world, 'observerSeat')}/rola`,
      form: () => ({ role: 'observer' }),
      expect: { ...runs, others: 'missing' },
    },
    back('routes/groups/end-seat.tsx', (world) => `/miejsca/${id(world, 'guestSeat')}/koniec`),
    {
      file: 'routes/groups/end-seat.tsx',
      method: 'POST',
      object: 'ended by the coordinator, so not there for those after her',
      path: (world) => `/miejsca/${id(world, 'guestSeat')}/koniec`,
      expect: { visitor: 'signIn', neighbour: 'ok', others: 'missing' },
    },
    back('routes/groups/archive.tsx', named('oldGroup', '/archiwum')),
    {
      file: 'routes/groups/archive.tsx',
      method: 'POST',
      path: named('oldGroup', '/archiwum'),
      expect: { visitor: 'signIn', admin: 'ok', others: 'refused' },
    },
  ],
};
