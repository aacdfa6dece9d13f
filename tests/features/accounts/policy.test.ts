import { describe, expect, it } from 'vitest';
import type { Actor, EmploymentRole, GlobalRole } from '#app/features/accounts/actor.ts';
import {
  canCreateInstitution,
  canEndEmployment,
  canGiveGlobalRole,
  canInvite,
  canManageInstitution,
  canSeePeople,
  canSuspend,
} from '#app/features/accounts/policy.ts';

const HERE = 'institution-here';
const ELSEWHERE = 'institution-elsewhere';
const GROUP = 'group';

function actor(globalRole: GlobalRole, jobs: [string, EmploymentRole][] = [], groups: string[] = []): Actor {
  return {
    personId: 'me',
    name: 'Osoba',
    email: 'osoba@instytucja.example',
    language: 'pl',
    globalRole,
    sessionId: 's',
    employments: jobs.map(([institutionId, role]) => ({
      institutionId,
      institutionName: institutionId,
      role,
    })),
    seats: groups.map((groupId) => ({ seatId: groupId, groupId, institutionId: ELSEWHERE, role: 'member' })),
  };
}

const who = {
  nobody: null,
  outsider: actor('none', [[ELSEWHERE, 'coordinator']]),
  groupmate: actor('none', [[ELSEWHERE, 'member']], [GROUP]),
  colleague: actor('none', [[HERE, 'member']]),
  coordinator: actor('none', [[HERE, 'coordinator']]),
  officer: actor('officer'),
  admin: actor('admin'),
};
type Who = keyof typeof who;

const everyone = Object.keys(who) as Who[];
const here = { id: HERE, groupIds: [GROUP] };

describe.each<[string, (one: Actor | null) => boolean, Who[]]>([
  ['adds institutions', canCreateInstitution, ['officer', 'admin']],
  ['keeps an institution', (one) => canManageInstitution(one, HERE), ['coordinator', 'officer', 'admin']],
  ['invites to it', (one) => canInvite(one, HERE), ['coordinator', 'officer', 'admin']],
  ['makes officers', canGiveGlobalRole, ['admin']],
  [
    'sees its people',
    (one) => canSeePeople(one, here),
    ['groupmate', 'colleague', 'coordinator', 'officer', 'admin'],
  ],
  [
    "ends another's work there",
    (one) => canEndEmployment(one, { personId: 'other', institutionId: HERE }),
    ['coordinator', 'officer', 'admin'],
  ],
  [
    'ends the own work there',
    (one) => canEndEmployment(one, { personId: 'me', institutionId: HERE }),
    everyone.filter((name) => name !== 'nobody'),
  ],
  ['suspends another', (one) => canSuspend(one, 'other'), ['admin']],
  ['suspends oneself', (one) => canSuspend(one, 'me'), []],
])('who %s', (_, rule, allowed) => {
  it.each(everyone)('%s', (name) => {
    expect(rule(who[name])).toBe(allowed.includes(name));
  });
});
