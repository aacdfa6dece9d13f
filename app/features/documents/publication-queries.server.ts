import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Audience } from './kinds.ts';
import { publicationPath } from './publication-path.ts';
import { publicationsFor, sitsIn } from './scope.server.ts';

/** A frozen page. `gone` when it was open to the reader and has been withdrawn; else 404 for what is not for them. Who published it is named to those who are logged in. */
export async function publicationPage(actor: Actor | null, publicationId: string) {
  const found = await db.publication.findFirst({
    where: { id: publicationId, ...publicationsFor(actor) },
    select: {
      id: true,
      number: true,
      title: true,
      audience: true,
      html: true,
      sha256: true,
      publishedAt: true,
      withdrawnAt: true,
      publishedBy: { select: { name: true } },
      document: {
        select: {
          id: true,
          kind: true,
          groupId: true,
          group: { select: { name: true } },
          meeting: { select: { title: true, startsAt: true } },
        },
      },
    },
  });
  if (!found) return refuse(actor, publicationId);
  const { publishedAt, withdrawnAt, publishedBy, document, ...publication } = found;
  const newer = await db.publication.findFirst({
    where: {
      documentId: document.id,
      number: { gt: found.number },
      ...publicationsFor(actor),
      withdrawnAt: null,
    },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  });
  return {
    ...publication,
    publishedAt: publishedAt.toISOString(),
    withdrawn: withdrawnAt !== null,
    publishedBy: actor ? publishedBy.name : null,
    documentId: document.id,
    kind: document.kind,
    groupId: document.groupId,
    groupName: document.group.name,
    seated: actor !== null && (await sitsIn(db, actor.personId, document.groupId)),
    meeting: document.meeting && {
      title: document.meeting.title,
      startsAt: document.meeting.startsAt.toISOString(),
    },
    newer,
  };
}

async function refuse(actor: Actor | null, publicationId: string): Promise<never> {
  const audience: Audience[] = actor ? ['public', 'network'] : ['public'];
  const withdrawn = await db.publication.count({
    where: { id: publicationId, audience: { in: audience }, withdrawnAt: { not: null } },
  });
  throw withdrawn > 0
    ? new AppError('gone', { message: 'documents:error.withdrawn' })
    : new AppError('not_found');
}

interface Slice {
  skip: number;
  take: number;
}

const CARD = {
  id: true,
  number: true,
  title: true,
  audience: true,
  publishedAt: true,
  document: { select: { kind: true, group: { select: { name: true } } } },
} satisfies Prisma.PublicationSelect;

/** The newest publication of each document that the reader may see, latest first. */
export async function publicationList(actor: Actor | null, { skip, take }: Slice) {
  const newest = newestOf(actor ? ['public', 'network'] : ['public'], Prisma.empty);
  const [counted, publications] = await Promise.all([
    db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n ${newest}`,
    cards(newest, { skip, take }),
  ]);
  return { total: Number(counted[0]?.n ?? 0), publications };
}

/** The same of one group only, with what is for the group alone when the reader sits there. */
export function publicationsOfGroup(actor: Actor | null, groupId: string, take = 50) {
  const seated = actor?.seats.some((seat) => seat.groupId === groupId);
  const audiences: Audience[] = actor
    ? ['public', 'network', ...(seated ? (['group'] as const) : [])]
    : ['public'];
  const inGroup = Prisma.sql`AND EXISTS (SELECT 1 FROM Document d WHERE d.id = p.documentId AND d.groupId = ${groupId})`;
  return cards(newestOf(audiences, inGroup), { skip: 0, take });
}

function newestOf(audiences: Audience[], more: Prisma.Sql): Prisma.Sql {
  const seen = Prisma.join(audiences);
  return Prisma.sql`
    FROM Publication p WHERE p.withdrawnAt IS NULL AND p.audience IN (${seen}) ${more}
    AND NOT EXISTS (
      SELECT 1 FROM Publication n WHERE n.documentId = p.documentId AND n.number > p.number
      AND n.withdrawnAt IS NULL AND n.audience IN (${seen})
    )`;
}

async function cards(from: Prisma.Sql, { skip, take }: Slice) {
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id ${from} ORDER BY p.publishedAt DESC, p.id DESC LIMIT ${take} OFFSET ${skip}`;
  const rows = await db.publication.findMany({
    where: { id: { in: ids.map((row) => row.id) } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: CARD,
  });
  return rows.map(({ publishedAt, document, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    kind: document.kind,
    groupName: document.group.name,
  }));
}

export type PublicationCard = Awaited<ReturnType<typeof publicationList>>['publications'][number];

/** A document's publications that the reader may see, the newest first. */
export async function publicationsOfDocument(actor: Actor | null, documentId: string) {
  const rows = await db.publication.findMany({
    where: { documentId, ...publicationsFor(actor), withdrawnAt: null },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, title: true, audience: true, publishedAt: true },
  });
  return rows.map(({ publishedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    path: publicationPath(row),
  }));
}
