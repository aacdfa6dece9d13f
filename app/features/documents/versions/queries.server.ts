import type { JSONContent } from '@tiptap/core';
import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { toHtml } from '../content/html.server.ts';
import { ownDocument } from '../scope.server.ts';
import { documentWithVersions, versionsAskedAbout } from './asked.server.ts';
import { compare, tally } from './compare/compare.ts';
import { headOf, momentAt } from './moment.server.ts';
import { writers } from './people.server.ts';

const CARD = {
  id: true,
  kind: true,
  name: true,
  seq: true,
  createdAt: true,
  restoredFromId: true,
  createdBy: { select: { name: true } },
} satisfies Prisma.DocumentVersionSelect;

type CardRow = Prisma.DocumentVersionGetPayload<{ select: typeof CARD }>;

function card({ createdAt, createdBy, ...version }: CardRow) {
  return { ...version, createdAt: createdAt.toISOString(), createdBy: createdBy?.name ?? null };
}

/** A document's versions, the newest first, each with those who wrote since the one before. */
export async function versionList(actor: Actor, documentId: string, slice: { skip: number; take: number }) {
  const document = await ownDocument(db, actor, documentId);
  const [total, rows, head] = await Promise.all([
    db.documentVersion.count({ where: { documentId } }),
    db.documentVersion.findMany({
      where: { documentId },
      orderBy: [{ seq: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      select: CARD,
      ...slice,
    }),
    headOf(documentId),
  ]);
  const authors = await authorsOf(rows.map(({ id }) => id));
  const known = await writers(document.groupId, [...authors.values()].flat());
  const versions = rows.map((row) => ({
    ...card(row),
    writers: (authors.get(row.id) ?? []).flatMap((personId) => known.get(personId) ?? []),
  }));
  return { document, head, total, versions };
}

export type VersionCard = Awaited<ReturnType<typeof versionList>>['versions'][number];

/** Who wrote between each version and the one before it. */
async function authorsOf(versionIds: string[]): Promise<Map<string, string[]>> {
  const authors = new Map<string, string[]>();
  if (versionIds.length === 0) return authors;
  const rows = await db.$queryRaw<{ versionId: string; authorId: string }[]>`
    SELECT v.id AS versionId, u.authorId AS authorId, count(*) AS n
    FROM DocumentVersion v
    JOIN DocumentUpdate u ON u.documentId = v.documentId AND u.seq <= v.seq
      AND u.seq > coalesce(
        (SELECT max(p.seq) FROM DocumentVersion p WHERE p.documentId = v.documentId AND p.seq < v.seq), 0)
    WHERE v.id IN (${Prisma.join(versionIds)}) AND u.authorId IS NOT NULL
    GROUP BY v.id, u.authorId ORDER BY n DESC`;
  for (const { versionId, authorId } of rows)
    authors.set(versionId, [...(authors.get(versionId) ?? []), authorId]);
  return authors;
}

async function findVersion(documentId: string, versionId: string) {
  const found = await db.documentVersion.findFirst({
    where: { id: versionId, documentId },
    select: { ...CARD, json: true, sha256: true },
  });
  if (!found) throw new AppError('not_found');
  const { json, sha256, ...facts } = found;
  return { version: { ...card(facts), sha256 }, content: JSON.parse(json) as JSONContent };
}

/** The text as it was, with its fingerprint. */
export async function versionPage(actor: Actor, documentId: string, versionId: string) {
  const document = await documentWithVersions(actor, documentId, [versionId]);
  const { version, content } = await findVersion(documentId, versionId);
  const asked = await versionsAskedAbout(documentId);
  return {
    document,
    version,
    html: toHtml(content),
    current: version.seq === (await headOf(documentId)),
    /** Of an institution that is asked again: the version it was asked about before. */
    previous: versionId === asked.current ? asked.previous : null,
  };
}

/** What restoring a version would change in the text of now. */
export async function restorePreview(actor: Actor, documentId: string, versionId: string) {
  const document = await ownDocument(db, actor, documentId);
  const { version, content } = await findVersion(documentId, versionId);
  const current = await momentAt(documentId, await headOf(documentId));
  const { passages } = compare(current.content, content);
  return { document, version, passages, tally: tally(passages) };
}

/**
 * The last restoring, as long as nobody has written since: it can be undone with one click. Gives the version of the
 * text from before.
 */
export async function restoredJustNow(documentId: string, head: number) {
  const restored = await db.documentVersion.findFirst({
    where: { documentId, seq: head, kind: 'restored' },
    orderBy: { createdAt: 'desc' },
    select: { restoredFromId: true },
  });
  if (!restored) return null;
  const before = await db.documentVersion.findFirst({
    where: { documentId, seq: head - 1 },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  const source = restored.restoredFromId
    ? await db.documentVersion.findFirst({
        where: { id: restored.restoredFromId },
        select: { name: true, createdAt: true },
      })
    : null;
  if (!before || !source) return null;
  return { beforeId: before.id, name: source.name, createdAt: source.createdAt.toISOString() };
}
