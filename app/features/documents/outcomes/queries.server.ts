import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, type Prisma } from '#app/platform/db/db.server.ts';
import { toWarsaw } from '#app/platform/i18n/warsaw.ts';
import { publicationPath } from '../publication-path.ts';
import { canChangeOutcome } from './policy.ts';
import { outcomesFor, waitingFor } from './scope.server.ts';
import type { OutcomeFilter } from './states.ts';

const ROW = {
  id: true,
  kind: true,
  blockId: true,
  text: true,
  dueOn: true,
  state: true,
  stateAt: true,
  groupId: true,
  institutionId: true,
  group: { select: { archivedAt: true } },
  institution: { select: { name: true } },
  person: { select: { name: true } },
  publication: { select: { id: true, title: true } },
} satisfies Prisma.OutcomeSelect;

type Row = Prisma.OutcomeGetPayload<{ select: typeof ROW }>;

/** People are named to those who are logged in only. */
const shown = (actor: Actor | null, today: string) => (row: Row) => ({
  id: row.id,
  kind: row.kind,
  text: row.text,
  state: row.state,
  stateAt: row.stateAt?.toISOString() ?? null,
  dueOn: row.dueOn,
  overdue: row.state === 'open' && row.dueOn !== null && row.dueOn < today,
  institution: row.institution?.name ?? null,
  person: actor ? (row.person?.name ?? null) : null,
  source: row.publication.title,
  path: `${publicationPath(row.publication)}#blok-${row.blockId}`,
  canChange: canChangeOutcome(actor, { ...row, groupArchived: row.group.archivedAt !== null }),
});

export type ShownOutcome = ReturnType<ReturnType<typeof shown>>;

const today = () => toWarsaw(now()).date;

/** In the order of the text. */
async function inOrder(actor: Actor | null, where: Prisma.OutcomeWhereInput): Promise<ShownOutcome[]> {
  const rows = await db.outcome.findMany({
    where: { AND: [where, outcomesFor(actor)] },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 300,
    select: ROW,
  });
  return rows.map(shown(actor, today()));
}

/** What a document's publications state, as it stands now. */
export const outcomesOfDocument = (actor: Actor | null, documentId: string) => inOrder(actor, { documentId });

/** What came out of a meeting, from its published note. */
export const outcomesOfMeeting = (actor: Actor | null, meetingId: string) => inOrder(actor, { meetingId });

interface ListRequest {
  filter: OutcomeFilter;
  skip: number;
  take: number;
}

/** A group's decisions, tasks and questions, the open ones first, then by date and age. */
export async function outcomesOfGroup(
  actor: Actor | null,
  groupId: string,
  { filter, skip, take }: ListRequest,
) {
  const mine = filter === 'mine' ? [actor ? waitingFor(actor) : { id: '' }] : [];
  const open: Prisma.OutcomeWhereInput[] =
    filter === 'open' ? [{ state: 'open', kind: { in: ['task', 'question'] } }] : [];
  const where = { AND: [{ groupId }, outcomesFor(actor), ...mine, ...open] };
  const [total, rows] = await Promise.all([
    db.outcome.count({ where }),
    db.outcome.findMany({
      where,
      // "open", "dropped", "done": the last of the alphabet first.
      orderBy: [{ state: 'desc' }, { dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
      skip,
      take,
      select: ROW,
    }),
  ]);
  return { total, outcomes: rows.map(shown(actor, today())) };
}

/** Open tasks that wait for this person or the institution they sit for, the most urgent first. */
export async function ownTasks(actor: Actor, take = 5) {
  const rows = await db.outcome.findMany({
    where: waitingFor(actor),
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take,
    select: ROW,
  });
  return rows.map(shown(actor, today()));
}
