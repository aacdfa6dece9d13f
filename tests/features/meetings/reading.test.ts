import { beforeAll, describe, expect, it } from 'vitest';
import { linkedInvitation } from '#app/features/meetings/answering.server.ts';
import { byInstitution, countStandings } from '#app/features/meetings/attendance.ts';
import { answerInvitation } from '#app/features/meetings/commands/answer.server.ts';
import { cancelMeeting } from '#app/features/meetings/commands/cancel.server.ts';
import { changeMeeting } from '#app/features/meetings/commands/change.server.ts';
import { makeFeedLink } from '#app/features/meetings/commands/make-feed-link.server.ts';
import { meetingFile, personalFeed } from '#app/features/meetings/feed.server.ts';
import { filterAddress, meetingFilter } from '#app/features/meetings/filter.ts';
import { meetingPage } from '#app/features/meetings/meeting-page.server.ts';
import { groupsFacilitatedBy } from '#app/features/meetings/policy.ts';
import { listMeetings, meetingsOfGroup } from '#app/features/meetings/queries.server.ts';
import type { MeetingAnswer } from '#app/features/meetings/terms.ts';
import { db } from '#app/platform/db/db.server.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { newId } from '#app/platform/ids.ts';
import { signLink } from '#app/platform/secrets/signed-link.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { libicalAvailable, libicalFaults } from '#tests/platform/calendar/libical.ts';
import { eventsOf, lint, unfold } from '#tests/platform/calendar/lint.ts';
import { input, scheduled } from './meetings.ts';

let cast: Cast;
let id: string;
const LINK = 'https://spotkanie.example/pokoj';
const t = translator('pl');

beforeAll(async () => {
  cast = await makeCast();
  id = await scheduled(cast);
});

const setVisibility = (visibility: 'public' | 'network' | 'members') =>
  db.workingGroup.update({ where: { id: cast.groupId }, data: { visibility } });

describe('who sees a meeting', () => {
  it.each([
    [
      'public',
      {
        visitor: 'outline',
        outsider: 'outline',
        observer: 'details',
        librarian: 'details',
        admin: 'details',
      },
    ],
    [
      'network',
      {
        visitor: 'nothing',
        outsider: 'outline',
        observer: 'details',
        librarian: 'details',
        admin: 'details',
      },
    ],
    [
      'members',
      {
        visitor: 'nothing',
        outsider: 'nothing',
        observer: 'details',
        librarian: 'details',
        admin: 'details',
      },
    ],
  ] as const)('of a group that is visible to: %s', async (visibility, expected) => {
    await setVisibility(visibility);
    const people = {
      visitor: null,
      outsider: cast.outsider,
      observer: cast.observer,
      librarian: cast.librarian,
      admin: cast.admin,
    };
    const found: Record<string, string> = {};
    for (const [name, actor] of Object.entries(people)) {
      const page = await meetingPage(actor, id).catch((error: { code: string }) => error.code);
      const listed = (await listMeetings(actor, { when: 'upcoming', mine: false }, { skip: 0, take: 50 }))
        .total;
      expect(listed > 0).toBe(page !== 'not_found');
      found[name] = typeof page === 'string' ? 'nothing' : page.details ? 'details' : 'outline';
      if (found[name] === 'outline') expect(JSON.stringify(page)).not.toMatch(/pokoj|Bibliotekarka|Krzywi/);
    }
    expect(found).toEqual(expected);
    await setVisibility('network');
  });

  it('unknown and malformed ids are not found', async () => {
    await expect(meetingPage(cast.admin, newId())).rejects.toMatchObject({ code: 'not_found' });
  });

  it('shows one’s own answer and the counts of institutions', async () => {
    await answerInvitation(
      { via: 'page', actor: cast.librarian, meetingId: id },
      { answer: 'online', whoComes: 'Dyrektorka', comment: '' },
    );
    const page = await meetingPage(cast.librarian, id);
    expect(page.mine).toMatchObject({ answer: 'online', whoComes: 'Dyrektorka' });
    expect(page.canAnswer).toBe(true);
    expect(page.details?.counts).toEqual({ yes: 0, online: 1, no: 0, silent: 2 });
    expect((await meetingPage(cast.observer, id)).mine).toBeNull();
    expect((await meetingsOfGroup(cast.groupId, cast.librarian.personId)).upcoming[0]?.answer).toBe('online');
  });
});

describe('an institution’s standing', () => {
  const person = (institutionId: string, answer: MeetingAnswer | null) => ({
    personId: newId(),
    institutionId,
    institutionName: institutionId,
    personName: 'x',
    answer,
    whoComes: '',
    comment: '',
  });
  it.each([
    [['yes', null], 'yes'],
    [['no', 'online'], 'online'],
    [['yes', 'online'], 'yes'],
    [['no', null], 'silent'],
    [['no', 'no'], 'no'],
    [[null], 'silent'],
  ] as const)('%j makes %s', (answers, standing) => {
    const [institution] = byInstitution(answers.map((answer) => person('a', answer)));
    expect(institution?.standing).toBe(standing);
  });
  it('is counted once for each institution', () => {
    const people = [person('a', 'yes'), person('a', 'no'), person('b', 'no'), person('c', null)];
    expect(countStandings(byInstitution(people))).toEqual({ yes: 1, online: 0, no: 1, silent: 1 });
  });
});

describe('planning from the list of meetings', () => {
  it('is offered for the groups that somebody facilitates, each once', () => {
    const [seat] = cast.facilitator.seats;
    const twice = { ...cast.facilitator, seats: seat ? [seat, { ...seat, seatId: newId() }] : [] };
    expect(groupsFacilitatedBy(twice)).toEqual([cast.groupId]);
    for (const who of [null, cast.librarian, cast.observer, cast.outsider, cast.admin]) {
      expect(groupsFacilitatedBy(who)).toEqual([]);
    }
  });
});

describe('an answer link', () => {
  const state = async (token: string) => (await linkedInvitation(token)).state;

  it('opens while the meeting is ahead, and says why when not', async () => {
    const cancelled = await scheduled(cast);
    await cancelMeeting(cast.facilitator, cancelled, '');
    const over = await scheduled(cast, { date: '2024-05-06' });
    const tokenOf = async (meetingId: string) => {
      const { id } = await db.invitee.findFirstOrThrow({
        where: { meetingId, personId: cast.librarian.personId },
      });
      return signLink('answer', id);
    };
    expect(await state(await tokenOf(id))).toBe('open');
    expect(await state(await tokenOf(cancelled))).toBe('cancelled');
    expect(await state(await tokenOf(over))).toBe('over');
  });

  it('is unknown when forged, made for something else, or for nobody', async () => {
    const { id: inviteeId } = await db.invitee.findFirstOrThrow({ where: { meetingId: id } });
    const good = signLink('answer', inviteeId);
    for (const token of [
      '',
      'x',
      `${good}x`,
      `x${good}`,
      good.split('.')[0] ?? '',
      signLink('reset', inviteeId),
      signLink('answer', newId()),
    ]) {
      expect(await state(token)).toBe('unknown');
    }
  });
});

describe('calendar feeds', () => {
  const tokenOf = (url: string) => /kalendarz\/(.+)\.ics$/.exec(url)?.[1] ?? '';

  it('hold the meetings of one’s groups, stay the same bytes, and change with the meeting', async () => {
    const token = tokenOf(await makeFeedLink(cast.observer));
    const before = await personalFeed(token);
    expect(lint(before)).toEqual([]);
    if (libicalAvailable()) expect(libicalFaults(before)).toEqual([]);
    expect(eventsOf(unfold(before)).length).toBeGreaterThan(0);
    expect(before).toContain(LINK);
    expect(before).not.toContain('ATTENDEE');
    expect(before).not.toMatch(/pila\.example|krzywin\.example/);
    expect(await personalFeed(token)).toBe(before);
    await changeMeeting(cast.facilitator, id, input({ title: 'Przeniesione' }));
    const after = await personalFeed(token);
    const changed = eventsOf(unfold(after)).filter(
      (event, index) => String(event) !== String(eventsOf(unfold(before))[index]),
    );
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('SUMMARY:Przeniesione');
  });

  it('end with a new address, and with the seat', async () => {
    const first = tokenOf(await makeFeedLink(cast.neighbour));
    const second = tokenOf(await makeFeedLink(cast.neighbour));
    await expect(personalFeed(first)).rejects.toMatchObject({ code: 'not_found' });
    await db.seat.updateMany({ where: { personId: cast.neighbour.personId }, data: { endedAt: new Date() } });
    expect(eventsOf(unfold(await personalFeed(second)))).toEqual([]);
    await db.seat.updateMany({ where: { personId: cast.neighbour.personId }, data: { endedAt: null } });
    await expect(personalFeed('')).rejects.toMatchObject({ code: 'not_found' });
    const events = await db.event.findMany({ where: { type: 'feed.renewed' } });
    expect(JSON.stringify(events)).not.toContain(second);
  });

  it('a single file carries the link for the group only', async () => {
    expect(await meetingFile(cast.librarian, id, t)).toContain(LINK);
    expect(await meetingFile(cast.outsider, id, t)).not.toContain('pokoj');
    await expect(meetingFile(null, id, t)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the list’s address', () => {
  it.each([
    ['', true, { when: 'upcoming', mine: true }],
    ['?kiedy=minione&czyje=wszystkie', true, { when: 'past', mine: false }],
    ['', false, { when: 'upcoming', mine: false }],
    ['?kiedy=bzdura&czyje=moje', true, { when: 'upcoming', mine: true }],
  ] as const)('%s means one filter and comes back', (query, signedIn, filter) => {
    expect(meetingFilter(new URLSearchParams(query), signedIn)).toEqual(filter);
    const again = new URL(filterAddress(filter, signedIn), 'http://x.example').searchParams;
    expect(meetingFilter(again, signedIn)).toEqual(filter);
  });
});
