import { describe, expect, it } from 'vitest';
import type { Actor, GlobalRole, SeatRole } from '#app/features/accounts/actor.ts';
import {
  accessOf,
  canArchiveDocument,
  canComment,
  canCreateDocument,
  canPublishDocument,
  canReadDocument,
  canWithdrawPublication,
  canWriteDocument,
  highest,
} from '#app/features/documents/policy.ts';

function someone(roles: SeatRole[], globalRole: GlobalRole = 'none', groupId = 'g'): Actor {
  return {
    personId: 'p',
    name: 'Ktoś',
    email: 'ktos@rops.example',
    language: 'pl',
    globalRole,
    sessionId: 's',
    employments: [],
    seats: roles.map((role) => ({ seatId: role, groupId, institutionId: 'i', role })),
  };
}

const draft = { groupId: 'g', createdById: 'other', archived: false };
const own = { ...draft, createdById: 'p' };
const archived = { ...own, archived: true };

const who = {
  facilitator: someone(['facilitator']),
  member: someone(['member']),
  observer: someone(['observer']),
  'observer for one, member for another': someone(['observer', 'member']),
  'facilitator elsewhere': someone(['facilitator'], 'none', 'h'),
  officer: someone([], 'officer'),
  admin: someone([], 'admin'),
};

const FIELDS = [
  'read',
  'comment',
  'write',
  'create',
  'publish',
  'archive',
  'archiveOwn',
  'withdraw',
  'writeArchived',
] as const;
type May = Record<(typeof FIELDS)[number], boolean>;

function rightsOf(actor: Actor): May {
  return {
    read: canReadDocument(actor, draft),
    comment: canComment(actor, draft),
    write: canWriteDocument(actor, draft),
    create: canCreateDocument(actor, 'g'),
    publish: canPublishDocument(actor, draft),
    archive: canArchiveDocument(actor, draft),
    archiveOwn: canArchiveDocument(actor, own),
    withdraw: canWithdrawPublication(actor, { groupId: 'g' }),
    writeArchived: canWriteDocument(actor, archived),
  };
}

const may = (...fields: (keyof May)[]): May =>
  Object.fromEntries(FIELDS.map((field) => [field, fields.includes(field)])) as May;

describe('what each may do with a document', () => {
  it.each([
    [
      'facilitator',
      may('read', 'comment', 'write', 'create', 'publish', 'archive', 'archiveOwn', 'withdraw'),
    ],
    ['member', may('read', 'comment', 'write', 'create', 'archiveOwn')],
    ['observer', may('read', 'comment')],
    ['observer for one, member for another', may('read', 'comment', 'write', 'create', 'archiveOwn')],
    ['facilitator elsewhere', may()],
    ['officer', may()],
    ['admin', may('withdraw')],
  ] as const)('%s', (name, rights) => {
    expect(rightsOf(who[name])).toEqual(rights);
  });

  it('nobody publishes from the archive', () => {
    expect(canPublishDocument(who.facilitator, archived)).toBe(false);
  });

  it('who is asked for a position remarks without a seat; the archive is for reading', () => {
    expect(accessOf(undefined, { open: true, asked: true })).toBe('comment');
    expect(accessOf(undefined, { open: true })).toBe('none');
    expect(accessOf('facilitator', { open: false })).toBe('read');
    expect(canComment(who.observer, archived)).toBe(false);
  });

  it('of two seats the stronger counts', () => {
    expect(highest([{ role: 'observer' }, { role: 'facilitator' }, { role: 'member' }])?.role).toBe(
      'facilitator',
    );
    expect(highest([])).toBeUndefined();
  });
});
