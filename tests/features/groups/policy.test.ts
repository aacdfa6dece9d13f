import { describe, expect, it } from 'vitest';
import type { Actor, EmploymentRole, GlobalRole, SeatRole } from '#app/features/accounts/actor.ts';
import {
  canActFor,
  canContribute,
  canCreateGroup,
  canEndSeat,
  canFacilitate,
  canManageGroup,
  canSeeGroup,
  canSeeSeats,
  hasSeat,
} from '#app/features/groups/policy.ts';

const HERE = 'group-here';
const INSIDE = 'institution-inside';

function actor(globalRole: GlobalRole, seat?: SeatRole, job: EmploymentRole = 'member'): Actor {
  return {
    personId: 'me',
    name: 'Osoba',
    email: 'osoba@instytucja.example',
    language: 'pl',
    globalRole,
    sessionId: 's',
    employments: [{ institutionId: INSIDE, institutionName: INSIDE, role: job }],
    seats: seat ? [{ seatId: 'seat', groupId: HERE, institutionId: INSIDE, role: seat }] : [],
  };
}

const elsewhere: Actor = {
  ...actor('none'),
  employments: [{ institutionId: 'elsewhere', institutionName: 'elsewhere', role: 'coordinator' }],
  seats: [{ seatId: 'other', groupId: 'group-elsewhere', institutionId: 'elsewhere', role: 'facilitator' }],
};

const who = {
  nobody: null,
  elsewhere,
  unseated: actor('none'),
  coordinator: actor('none', undefined, 'coordinator'),
  observer: actor('none', 'observer'),
  member: actor('none', 'member'),
  facilitator: actor('none', 'facilitator'),
  officer: actor('officer'),
  admin: actor('admin'),
};
type Who = keyof typeof who;
const everyone = Object.keys(who) as Who[];
const seated: Who[] = ['observer', 'member', 'facilitator'];
const group = (visibility: 'public' | 'network' | 'members') => ({
  id: HERE,
  visibility,
  institutionIds: [INSIDE],
});
const seatOf = (personId: string) => ({ groupId: HERE, personId, institutionId: INSIDE });

describe.each<[string, (one: Actor | null) => boolean, Who[]]>([
  ['sees a public group', (one) => canSeeGroup(one, group('public')), everyone],
  [
    'sees a network group',
    (one) => canSeeGroup(one, group('network')),
    everyone.filter((n) => n !== 'nobody'),
  ],
  ["sees a members' group", (one) => canSeeGroup(one, group('members')), [...seated, 'coordinator', 'admin']],
  ['founds groups', canCreateGroup, ['officer', 'admin']],
  ['has a seat', (one) => hasSeat(one, HERE), seated],
  ['contributes', (one) => canContribute(one, HERE), ['member', 'facilitator']],
  ['facilitates', (one) => canFacilitate(one, HERE), ['facilitator']],
  ['manages', (one) => canManageGroup(one, HERE), ['facilitator', 'admin']],
  ['sees who sits there', (one) => canSeeSeats(one, HERE), [...seated, 'officer', 'admin']],
  ['acts for the institution', (one) => canActFor(one, INSIDE), ['coordinator']],
  ["ends another's seat", (one) => canEndSeat(one, seatOf('other')), ['coordinator', 'facilitator', 'admin']],
  ['ends the own seat', (one) => canEndSeat(one, seatOf('me')), everyone.filter((n) => n !== 'nobody')],
])('who %s', (_, rule, allowed) => {
  it.each(everyone)('%s', (name) => {
    expect(rule(who[name])).toBe(allowed.includes(name));
  });
});
