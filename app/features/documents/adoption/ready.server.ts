import type { Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { agrees, type Signatory } from './positions.ts';

/** The positions of a consultation, as they are written under an adopted text. */
export async function signatoriesOf(tx: Tx, consultationId: string): Promise<Signatory[]> {
  const rows = await tx.signOff.findMany({
    where: { consultationId },
    orderBy: { institution: { name: 'asc' } },
    select: { position: true, remark: true, at: true, institution: { select: { id: true, name: true } } },
  });
  return rows.map(({ institution, at, ...answer }) => ({
    institutionId: institution.id,
    institution: institution.name,
    ...answer,
    at: at?.toISOString() ?? null,
  }));
}

/** The last ended consultation since the last adoption, which an adoption rests on; null when there is none. */
export async function consultationToAdopt(tx: Tx, documentId: string) {
  const [last] = await tx.adoption.findMany({
    where: { documentId },
    orderBy: { number: 'desc' },
    take: 1,
    select: { adoptedAt: true },
  });
  const consultation = await tx.consultation.findFirst({
    where: { documentId, ...(last ? { openedAt: { gte: last.adoptedAt } } : {}) },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, closedAt: true, version: { select: { id: true, sha256: true } } },
  });
  return consultation?.closedAt ? consultation : null;
}

/** Whether institutions are asked about the text now, or some agreed to it, so that it can be adopted as it is called. */
export async function titleIsAskedAbout(tx: Tx, documentId: string): Promise<boolean> {
  if ((await tx.consultation.count({ where: { documentId, closedAt: null } })) > 0) return true;
  const ended = await consultationToAdopt(tx, documentId);
  return ended !== null && (await signatoriesOf(tx, ended.id)).some(({ position }) => agrees(position));
}

/** Who signed the text with this fingerprint; throws the reason why it cannot be adopted. */
export async function agreedText(tx: Tx, documentId: string, sha256: string) {
  const refuse = (message: string) => new AppError('conflict', { message: `adoption:error.${message}` });
  const consultation = await consultationToAdopt(tx, documentId);
  if (!consultation) throw refuse('notConsulted');
  if (consultation.version.sha256 !== sha256) throw refuse('textChanged');
  const signatories = await signatoriesOf(tx, consultation.id);
  if (!signatories.some(({ position }) => agrees(position))) throw refuse('nobodyAgrees');
  return { consultation, signatories };
}
