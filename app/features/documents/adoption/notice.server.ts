import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import type { ManagedDocument } from '../scope.server.ts';
import type { Signatory } from './positions.ts';
import { judgeFor } from './queries.server.ts';

/** What the reader of a document should know of its stage: what stands still, and what is asked of them. */
export async function stageNotice(actor: Actor, document: ManagedDocument) {
  const mine = await judgeFor(actor, document);
  const [adoption, open] = await Promise.all([
    db.adoption.findFirst({
      where: { documentId: document.id, unfrozenAt: null },
      select: { number: true, adoptedAt: true },
    }),
    db.consultation.findFirst({
      where: { documentId: document.id, closedAt: null, deadline: { gte: now() } },
      select: {
        deadline: true,
        signOffs: {
          select: { id: true, institutionId: true, position: true, institution: { select: { name: true } } },
        },
      },
    }),
  ]);
  return {
    adoption: adoption && { number: adoption.number, at: adoption.adoptedAt.toISOString() },
    consultation: open && {
      deadline: open.deadline.toISOString(),
      asked: open.signOffs
        .filter(({ institutionId }) => mine(institutionId))
        .map(({ id, position, institution }) => ({ id, position, institution: institution.name })),
    },
  };
}

/** Who agreed to what a publication holds; null when it was not adopted. Remarks only for who sits in the group. */
export async function signaturesOf(
  publication: { documentId: string; publishedAt: string },
  seated: boolean,
) {
  const at = new Date(publication.publishedAt);
  const adoption = await db.adoption.findFirst({
    where: {
      documentId: publication.documentId,
      adoptedAt: { lte: at },
      OR: [{ unfrozenAt: null }, { unfrozenAt: { gt: at } }],
    },
    orderBy: { number: 'desc' },
    select: { number: true, adoptedAt: true, sha256: true, signatories: true },
  });
  if (!adoption) return null;
  const signatories = (JSON.parse(adoption.signatories) as Signatory[]).map((one) =>
    seated ? one : { ...one, remark: '' },
  );
  return {
    number: adoption.number,
    adoptedAt: adoption.adoptedAt.toISOString(),
    sha256: adoption.sha256,
    signatories,
  };
}
