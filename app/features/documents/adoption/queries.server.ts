import type { JSONContent } from '@tiptap/core';
import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, type Prisma } from '#app/platform/db/db.server.ts';
import { toHtml } from '../content/html.server.ts';
import { type ManagedDocument, readableDocument } from '../scope.server.ts';
import { versionsAskedAbout } from '../versions/asked.server.ts';
import { headOf, momentAt } from '../versions/moment.server.ts';
import { canAnswerFor } from './policy.ts';
import { agrees, type Signatory } from './positions.ts';
import { consultationToAdopt, signatoriesOf } from './ready.server.ts';
import { seatedInstitutions } from './seated.server.ts';

const CONSULTATION = {
  id: true,
  deadline: true,
  openedAt: true,
  closedAt: true,
  closeReason: true,
  openedBy: { select: { name: true } },
  closedBy: { select: { name: true } },
  version: { select: { id: true, name: true, sha256: true } },
  signOffs: {
    orderBy: { institution: { name: 'asc' } },
    select: {
      id: true,
      position: true,
      remark: true,
      at: true,
      institutionId: true,
      institution: { select: { name: true } },
      person: { select: { name: true } },
    },
  },
} satisfies Prisma.ConsultationSelect;

type Row = Prisma.ConsultationGetPayload<{ select: typeof CONSULTATION }>;

function consultation(row: Row, mine: (institutionId: string) => boolean) {
  const open = row.closedAt === null && row.deadline >= now();
  return {
    id: row.id,
    open,
    closed: row.closedAt !== null,
    deadline: row.deadline.toISOString(),
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    closeReason: row.closeReason,
    openedBy: row.openedBy.name,
    closedBy: row.closedBy?.name ?? null,
    version: row.version,
    answers: row.signOffs.map(({ institution, person, at, institutionId, ...answer }) => ({
      ...answer,
      institution: institution.name,
      person: person?.name ?? null,
      at: at?.toISOString() ?? null,
      mine: open && mine(institutionId),
    })),
  };
}

export type ConsultationFacts = ReturnType<typeof consultation>;

/** Whether the actor answers for an institution in this document's group. */
export async function judgeFor(actor: Actor, { groupId }: ManagedDocument) {
  const seated = await seatedInstitutions(db, groupId);
  return (institutionId: string) =>
    canAnswerFor(actor, { groupId, institutionId, seated: seated.has(institutionId) });
}

/**
 * How far a document has come: its adoptions, its consultations page by page, the newest first. Who is only asked
 * sees the one that asks them.
 */
export async function adoptionPage(actor: Actor, documentId: string, slice: { skip: number; take: number }) {
  const document = await readableDocument(db, actor, documentId);
  const mine = await judgeFor(actor, document);
  const where = { documentId, ...(document.asked ? { closedAt: null } : {}) };
  const [total, rows, adoptions] = await Promise.all([
    db.consultation.count({ where }),
    db.consultation.findMany({
      where,
      orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
      select: CONSULTATION,
      ...slice,
    }),
    adoptionsOf(document),
  ]);
  const consultations = rows.map((row) => consultation(row, mine));
  const { previous } = await versionsAskedAbout(documentId);
  const [standing] = adoptions.filter(({ unfrozenAt }) => unfrozenAt === null);
  return {
    document,
    total,
    consultations,
    adoptions,
    previous,
    next: await nextStep(document),
    published: standing ? await publishedSince(documentId, standing.adoptedAt) : null,
  };
}

/** The text that is asked about, for who cannot look at versions. */
export async function askedText(versionId: string): Promise<string> {
  const version = await db.documentVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { json: true },
  });
  return toHtml(JSON.parse(version.json) as JSONContent);
}

/** The publication of the adopted text. */
function publishedSince(documentId: string, adoptedAt: string) {
  return db.publication.findFirst({
    where: { documentId, withdrawnAt: null, publishedAt: { gte: new Date(adoptedAt) } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  });
}

async function adoptionsOf({ id: documentId, asked }: ManagedDocument) {
  if (asked) return [];
  const rows = await db.adoption.findMany({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      sha256: true,
      signatories: true,
      adoptedAt: true,
      unfrozenAt: true,
      unfreezeReason: true,
      versionId: true,
      adoptedBy: { select: { name: true } },
      unfrozenBy: { select: { name: true } },
    },
  });
  return rows.map(({ adoptedAt, unfrozenAt, signatories, adoptedBy, unfrozenBy, ...adoption }) => ({
    ...adoption,
    adoptedAt: adoptedAt.toISOString(),
    adoptedBy: adoptedBy.name,
    unfrozenAt: unfrozenAt?.toISOString() ?? null,
    unfrozenBy: unfrozenBy?.name ?? null,
    signatories: JSON.parse(signatories) as Signatory[],
  }));
}

export type AdoptionFacts = Awaited<ReturnType<typeof adoptionsOf>>[number];

/** What may be done next with a document: `changed` when its text is no more the one that was agreed. */
export async function nextStep({ id, frozen, asked }: ManagedDocument) {
  if (frozen || asked) return null;
  const open = await db.consultation.count({ where: { documentId: id, closedAt: null } });
  if (open > 0) return 'close' as const;
  const last = await consultationToAdopt(db, id);
  if (!last) return 'open' as const;
  const moment = await momentAt(id, await headOf(id));
  if (moment.sha256 !== last.version.sha256) return 'changed' as const;
  const signatories = await signatoriesOf(db, last.id);
  return signatories.some(({ position }) => agrees(position)) ? ('adopt' as const) : ('open' as const);
}
