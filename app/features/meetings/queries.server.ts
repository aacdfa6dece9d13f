import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, type Prisma } from '#app/platform/db/db.server.ts';
import type { MeetingFilter } from './filter.ts';
import { ofOwnGroups, visibleTo } from './scope.server.ts';

/** What a list shows of a meeting. */
const summary = (personId: string | undefined) =>
  ({
    id: true,
    title: true,
    startsAt: true,
    endsAt: true,
    mode: true,
    venue: true,
    status: true,
    group: { select: { id: true, name: true } },
    invitees: {
      where: { personId: personId ?? '', removedAt: null },
      select: { answer: true },
    },
  }) satisfies Prisma.MeetingSelect;

type SummaryRow = Prisma.MeetingGetPayload<{ select: ReturnType<typeof summary> }>;
export type MeetingSummary = ReturnType<typeof asSummary>;

function asSummary({ invitees, startsAt, endsAt, ...row }: SummaryRow) {
  return {
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    over: endsAt <= now(),
    invited: invitees.length > 0,
    answer: invitees[0]?.answer ?? null,
  };
}

/** A page of the meetings this person may see: upcoming ones soonest first, past ones latest first. */
export async function listMeetings(
  actor: Actor | null,
  filter: MeetingFilter,
  page: { skip: number; take: number },
) {
  const upcoming = filter.when === 'upcoming';
  const where: Prisma.MeetingWhereInput = {
    AND: [visibleTo(actor), actor && filter.mine ? ofOwnGroups(actor) : {}],
    endsAt: upcoming ? { gte: now() } : { lt: now() },
  };
  const [rows, total] = await Promise.all([
    db.meeting.findMany({
      where,
      select: summary(actor?.personId),
      orderBy: [{ startsAt: upcoming ? 'asc' : 'desc' }, { id: 'asc' }],
      skip: page.skip,
      take: page.take,
    }),
    db.meeting.count({ where }),
  ]);
  return { meetings: rows.map(asSummary), total };
}

/** The next meetings that this person is invited to, for the home page. */
export async function upcomingFor(actor: Actor, take = 5): Promise<MeetingSummary[]> {
  const rows = await db.meeting.findMany({
    where: { ...invited(actor), endsAt: { gte: now() }, status: 'scheduled' },
    select: summary(actor.personId),
    orderBy: { startsAt: 'asc' },
    take,
  });
  return rows.map(asSummary);
}

/** Upcoming meetings that wait for this person's answer, soonest first. */
export async function answersOwed(actor: Actor, take = 20): Promise<MeetingSummary[]> {
  const rows = await db.meeting.findMany({
    where: { ...invited(actor, { answer: null }), endsAt: { gte: now() }, status: 'scheduled' },
    select: summary(actor.personId),
    orderBy: { startsAt: 'asc' },
    take,
  });
  return rows.map(asSummary);
}

/** A group's next and latest meetings, for the group's page. Whoever asks must already be allowed to see the group. */
export async function meetingsOfGroup(groupId: string, personId?: string, take = 5) {
  const [upcoming, past] = await Promise.all([
    db.meeting.findMany({
      where: { groupId, endsAt: { gte: now() } },
      select: summary(personId),
      orderBy: { startsAt: 'asc' },
      take,
    }),
    db.meeting.findMany({
      where: { groupId, endsAt: { lt: now() } },
      select: summary(personId),
      orderBy: { startsAt: 'desc' },
      take,
    }),
  ]);
  return { upcoming: upcoming.map(asSummary), past: past.map(asSummary) };
}

function invited(actor: Actor, also: Prisma.InviteeWhereInput = {}): Prisma.MeetingWhereInput {
  return { invitees: { some: { personId: actor.personId, removedAt: null, ...also } } };
}

/** Meetings of a group that its texts may name, the latest first; only those this person may see. */
export async function meetingsToMention(actor: Actor, groupId: string, take = 100) {
  const rows = await db.meeting.findMany({
    where: { AND: [visibleTo(actor)], groupId, status: 'scheduled' },
    select: { id: true, title: true, startsAt: true },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take,
  });
  return rows.map(({ startsAt, ...row }) => ({ ...row, startsAt: startsAt.toISOString() }));
}

/** Meetings of one group by id, as its texts name them; others are absent. */
export async function meetingsById(groupId: string, ids: string[]) {
  const rows = await db.meeting.findMany({
    where: { groupId, id: { in: ids } },
    select: { id: true, title: true, startsAt: true },
  });
  return new Map(
    rows.map(({ id, title, startsAt }) => [id, { title, startsAt: startsAt.toISOString() }] as const),
  );
}
