import { describe, expect, it } from 'vitest';
import type { Actor, SeatRole } from '#app/features/accounts/actor.ts';
import {
  canChangeComment,
  canReply,
  canResolve,
  canSettle,
} from '#app/features/documents/comments/policy.ts';

function someone(role?: SeatRole): Actor {
  return {
    personId: 'p',
    name: 'Ktoś',
    email: 'ktos@rops.example',
    language: 'pl',
    globalRole: 'none',
    sessionId: 's',
    employments: [],
    seats: role ? [{ seatId: 'm', groupId: 'g', institutionId: 'i', role }] : [],
  };
}

const thread = { groupId: 'g', createdById: 'other', resolved: false, closed: false };
const own = { ...thread, createdById: 'p' };

function rights(actor: Actor, asked = false): string[] {
  const found = {
    reply: canReply(actor, { ...thread, asked }),
    replyResolved: canReply(actor, { ...thread, asked, resolved: true }),
    settle: canSettle(actor, { ...thread, asked }),
    resolve: canResolve(actor, { ...thread, asked }),
    resolveOwn: canResolve(actor, { ...own, asked }),
    inClosed:
      canReply(actor, { ...own, asked, closed: true }) ||
      canSettle(actor, { ...own, asked, closed: true }) ||
      canResolve(actor, { ...own, asked, closed: true }),
  };
  return Object.entries(found).flatMap(([right, has]) => (has ? [right] : []));
}

describe('what each may do with a remark', () => {
  it.each([
    ['facilitator', ['reply', 'settle', 'resolve', 'resolveOwn']],
    ['member', ['reply', 'settle', 'resolve', 'resolveOwn']],
    ['observer', ['reply', 'resolveOwn']],
  ] as const)('%s', (role, may) => {
    expect(rights(someone(role))).toEqual(may);
  });

  it('who is asked without a seat is like an observer; who is not asked is nobody', () => {
    expect(rights(someone(), true)).toEqual(['reply', 'resolveOwn']);
    expect(rights(someone())).toEqual([]);
  });

  it('words are changed by who wrote them, until they are withdrawn or the document is closed', () => {
    const comment = { authorId: 'p', withdrawn: false, closed: false };
    const me = someone('facilitator');
    expect(canChangeComment(me, comment)).toBe(true);
    for (const change of [{ authorId: 'other' }, { withdrawn: true }, { closed: true }]) {
      expect(canChangeComment(me, { ...comment, ...change })).toBe(false);
    }
  });
});
