import { describe, expect, it } from 'vitest';
import { lightOf } from '#app/features/documents/client/light.ts';
import { type LinkState, OPENING } from '#app/features/documents/client/link-state.ts';

const live: LinkState = { ...OPENING, phase: 'live', access: 'write', savedAt: '2026-11-22T10:00:00.000Z' };

describe('the save light', () => {
  it.each([
    ['nothing is unsaved', {}, 'saved', 'good'],
    ['a change is under way', { unsaved: 1 }, 'saving', 'busy'],
    ['the server cannot write', { unsaved: 1, trouble: true }, 'trouble', 'warn'],
    ['the server cannot write for others', { trouble: true }, 'trouble', 'warn'],
    ['offline with everything saved', { phase: 'offline' }, 'offline', 'warn'],
    ['offline with changes', { phase: 'offline', unsaved: 3 }, 'offlineUnsaved', 'warn'],
    ['before the first join', { phase: 'opening' }, 'opening', 'quiet'],
    ['remarking', { access: 'comment' }, 'commenting', 'quiet'],
    ['reading only', { access: 'read' }, 'readOnly', 'quiet'],
    [
      'reading only, with changes that came too late',
      { access: 'read', unsaved: 2 },
      'readOnlyUnsaved',
      'warn',
    ],
    ['out', { phase: 'closed', closed: 'gone' }, 'gone', 'warn'],
    ['signed out', { phase: 'closed', closed: 'signed-out' }, 'signedOut', 'warn'],
    ['an old page', { phase: 'closed', closed: 'reload' }, 'reload', 'warn'],
    ['a refused change', { phase: 'closed', closed: 'content', unsaved: 1 }, 'content', 'warn'],
    ['a change too large', { phase: 'closed', closed: 'too-large', unsaved: 1 }, 'tooLarge', 'warn'],
  ] as const)('%s', (_, change, says, tone) => {
    expect(lightOf({ ...live, ...change })).toMatchObject({ says, tone });
  });

  it('is green in one case only: live, writing, all confirmed', () => {
    const phases = ['opening', 'live', 'offline', 'closed'] as const;
    const green = phases.flatMap((phase) =>
      [0, 1].flatMap((unsaved) =>
        [true, false].flatMap((trouble) =>
          (['write', 'comment', 'read', 'none'] as const)
            .map((access) => ({ ...live, phase, unsaved, trouble, access }) satisfies LinkState)
            .map((state) => (phase === 'closed' ? { ...state, closed: 'reload' as const } : state))
            .filter((state) => lightOf(state).tone === 'good'),
        ),
      ),
    );
    expect(green).toEqual([live]);
  });
});
