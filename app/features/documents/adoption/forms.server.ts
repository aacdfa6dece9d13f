import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { toHtml } from '../content/html.server.ts';
import { ownDocument, readableDocument } from '../scope.server.ts';
import { versionsAskedAbout } from '../versions/asked.server.ts';
import { headOf, momentAt } from '../versions/moment.server.ts';
import { askedText, judgeFor, nextStep } from './queries.server.ts';
import { consultationToAdopt, signatoriesOf } from './ready.server.ts';
import { refuseTooLate } from './too-late.server.ts';

/** The form of a new consultation: the group's institutions, and all others. */
export async function consultationForm(actor: Actor, documentId: string) {
  const document = await ownDocument(db, actor, documentId);
  const inGroup = { participations: { some: { groupId: document.groupId, state: 'active' as const } } };
  const select = { id: true, name: true, city: true };
  const orderBy = [{ name: 'asc' as const }, { id: 'asc' as const }];
  const [own, others] = await Promise.all([
    db.institution.findMany({ where: inGroup, select, orderBy }),
    db.institution.findMany({ where: { NOT: inGroup }, select, orderBy, take: 500 }),
  ]);
  return { document, own, others };
}

/** One institution's answer, to be given or changed by its people. */
export async function answerForm(actor: Actor, documentId: string, signOffId: string) {
  await refuseTooLate(db, actor, documentId, signOffId);
  const document = await readableDocument(db, actor, documentId);
  const found = await db.signOff.findFirst({
    where: { id: signOffId, consultation: { documentId } },
    select: {
      id: true,
      position: true,
      remark: true,
      at: true,
      institutionId: true,
      institution: { select: { name: true } },
      person: { select: { name: true } },
      consultation: {
        select: { deadline: true, closedAt: true, version: { select: { id: true, name: true } } },
      },
    },
  });
  if (!found) throw new AppError('not_found');
  const { institutionId, institution, person, at, consultation: asked, ...answer } = found;
  if (!(await judgeFor(actor, document))(institutionId)) throw new AppError('forbidden');
  return {
    document,
    answer: {
      ...answer,
      institution: institution.name,
      person: person?.name ?? null,
      at: at?.toISOString() ?? null,
    },
    deadline: asked.deadline.toISOString(),
    open: asked.closedAt === null && asked.deadline >= now(),
    version: asked.version,
    html: await askedText(asked.version.id),
    previous: (await versionsAskedAbout(documentId)).previous,
  };
}

/** The open consultation, with how many have not answered. */
export async function openConsultationOf(actor: Actor, documentId: string) {
  const document = await ownDocument(db, actor, documentId);
  const open = await db.consultation.findFirst({
    where: { documentId, closedAt: null },
    select: { deadline: true, signOffs: { where: { position: null }, select: { id: true } } },
  });
  return {
    document,
    open: open && { deadline: open.deadline.toISOString(), unanswered: open.signOffs.length },
  };
}

/** What would be frozen now, and who signed it. */
export async function adoptionPreview(actor: Actor, documentId: string) {
  const document = await ownDocument(db, actor, documentId);
  const step = await nextStep(document);
  const last = await consultationToAdopt(db, documentId);
  const latest = await db.adoption.count({ where: { documentId } });
  const moment = await momentAt(documentId, await headOf(documentId));
  return {
    document,
    ready: step === 'adopt',
    number: latest + 1,
    sha256: moment.sha256,
    signatories: last ? await signatoriesOf(db, last.id) : [],
    html: toHtml(moment.content),
  };
}
