import type { Actor } from '#app/features/accounts/actor.ts';
import { db, type Prisma } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { stageOf } from './adoption/stage.ts';
import { findingsIn } from './check/findings.ts';
import { markedHtml } from './check/marked-html.server.ts';
import { toHtml } from './content/html.server.ts';
import { draftsOf, ownDocument, publicationsFor, readableBy, readableDocument } from './scope.server.ts';
import { suggestionsOf, withoutSuggestions } from './suggestions/list.ts';
import { currentContent } from './sync/current.server.ts';

interface Slice {
  skip: number;
  take: number;
}

const CARD = {
  id: true,
  kind: true,
  title: true,
  changedAt: true,
  archivedAt: true,
  group: { select: { id: true, name: true } },
  publications: {
    orderBy: { number: 'desc' },
    select: { id: true, number: true, audience: true, publishedAt: true, withdrawnAt: true },
  },
  consultations: { where: { closedAt: null }, take: 1, select: { deadline: true } },
  adoptions: { where: { unfrozenAt: null }, take: 1, select: { number: true, adoptedAt: true } },
} satisfies Prisma.DocumentSelect;

type CardRow = Prisma.DocumentGetPayload<{ select: typeof CARD }>;

function card({ changedAt, archivedAt, publications, consultations, adoptions, ...row }: CardRow) {
  const published = publications.find(({ withdrawnAt }) => withdrawnAt === null);
  return {
    ...row,
    changedAt: changedAt.toISOString(),
    archived: archivedAt !== null,
    published: published ? { number: published.number } : null,
    progress: progressOf({ publications, consultations, adoptions }),
  };
}

type Steps = Pick<CardRow, 'publications' | 'consultations' | 'adoptions'>;

/** How far it has come, until when institutions are asked, and under which number it is adopted. */
function progressOf({ publications, consultations: [open], adoptions: [adoption] }: Steps) {
  const adoptedAt = adoption?.adoptedAt ?? null;
  return {
    stage: stageOf({ consulted: open !== undefined, adoptedAt, publications }),
    deadline: open?.deadline.toISOString() ?? null,
    adoption: adoption?.number ?? null,
  };
}

export type DocumentCard = ReturnType<typeof card>;

/** Drafts of the groups that the actor sits in, and those that their institution is asked about; the latest change first, archived ones last. */
export async function documentList(actor: Actor, { skip, take }: Slice) {
  const where = readableBy(actor.personId);
  const [total, rows] = await Promise.all([
    db.document.count({ where }),
    db.document.findMany({
      where,
      select: CARD,
      orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { changedAt: 'desc' }, { id: 'asc' }],
      skip,
      take,
    }),
  ]);
  return { total, documents: rows.map(card) };
}

/** A group's drafts, for those who sit there; nothing for others. */
export async function documentsOfGroup(
  actor: Actor | null,
  groupId: string,
  take = 50,
): Promise<DocumentCard[]> {
  if (!actor) return [];
  const rows = await db.document.findMany({
    where: { groupId, archivedAt: null, ...draftsOf(actor.personId) },
    select: CARD,
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
    take,
  });
  return rows.map(card);
}

/** Drafts in work: those whose text went on since it was last published. The latest change first. */
export async function draftsFor(actor: Actor, take = 5): Promise<DocumentCard[]> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM Document d
    JOIN WorkingGroup g ON g.id = d.groupId AND g.archivedAt IS NULL
    WHERE d.archivedAt IS NULL
    AND EXISTS (SELECT 1 FROM Seat s WHERE s.groupId = d.groupId AND s.personId = ${actor.personId} AND s.endedAt IS NULL)
    AND coalesce((SELECT max(u.seq) FROM DocumentUpdate u WHERE u.documentId = d.id), 0)
      > coalesce((SELECT max(p.seq) FROM Publication p WHERE p.documentId = d.id AND p.withdrawnAt IS NULL), 0)
    ORDER BY d.changedAt DESC, d.id LIMIT ${take}`;
  const rows = await db.document.findMany({
    where: { id: { in: ids.map((row) => row.id) }, ...draftsOf(actor.personId) },
    select: CARD,
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(card);
}

/** A draft with its text as HTML, its publications and its place; the same 404 for unknown and foreign ids. */
export async function documentPage(actor: Actor, documentId: string) {
  const document = await readableDocument(db, actor, documentId);
  const more = await db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: {
      changedAt: true,
      group: { select: { name: true } },
      meeting: { select: { id: true, title: true, startsAt: true } },
      publications: {
        where: publicationsFor(actor),
        orderBy: { number: 'desc' },
        select: { id: true, number: true, audience: true, publishedAt: true, withdrawnAt: true },
      },
      consultations: CARD.consultations,
      adoptions: CARD.adoptions,
    },
  });
  return {
    ...document,
    groupName: more.group.name,
    meeting: more.meeting &&
      !document.asked && { ...more.meeting, startsAt: more.meeting.startsAt.toISOString() },
    changedAt: more.changedAt.toISOString(),
    html: toHtml(await currentContent(documentId)),
    progress: progressOf(more),
    publications: more.publications.map(({ publishedAt, withdrawnAt, ...publication }) => ({
      ...publication,
      publishedAt: publishedAt.toISOString(),
      withdrawn: withdrawnAt !== null,
    })),
  };
}

/** What the forms about a draft need to know of it. */
export async function documentHead(actor: Actor, documentId: string) {
  return ownDocument(db, actor, documentId);
}

/** What would be published now. */
export async function publicationPreview(actor: Actor, documentId: string) {
  const document = await ownDocument(db, actor, documentId);
  const last = await db.publication.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { number: true, audience: true },
  });
  const content = await currentContent(documentId);
  const stated = withoutSuggestions(content);
  const findings = findingsIn(stated);
  return {
    ...document,
    number: (last?.number ?? 0) + 1,
    lastAudience: last?.audience ?? null,
    html: markedHtml(stated, findings),
    findings,
    suggestions: suggestionsOf(content).length,
  };
}

/** The group that a new document goes into, when the actor sits there. */
export async function groupForNewDocument(actor: Actor, groupId: string) {
  const group = await db.workingGroup.findFirst({
    where: { id: groupId, archivedAt: null, seats: { some: { personId: actor.personId, endedAt: null } } },
    select: { id: true, name: true },
  });
  if (!group) throw new AppError('not_found');
  return group;
}
