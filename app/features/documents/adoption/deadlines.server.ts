import { now } from '#app/platform/clock.ts';
import { db, type Tx, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';

const REMIND_MS = 2 * 86_400_000;

/** A job of each minute: ends consultations whose deadline has passed, and reminds two days before it. */
export async function keepDeadlines(): Promise<void> {
  await closeOverdue();
  await remind();
}

/** What lies in an archive is left alone: nobody can answer there. */
const IN_WORK = { document: { archivedAt: null, group: { archivedAt: null } } } as const;

/** Each once. */
async function closeOverdue(): Promise<void> {
  const overdue = { closedAt: null, deadline: { lt: now() }, ...IN_WORK };
  const due = await db.consultation.findMany({ where: overdue, select: { id: true } });
  for (const { id } of due) {
    await transaction('end consultation', async (tx) => {
      const found = await tx.consultation.findFirst({ where: { id, ...overdue }, select: FACTS });
      if (found) await endOverdue(tx, id, found);
    });
  }
}

/** Records silence for who had not answered, and ends the consultation. */
export async function endOverdue(tx: Tx, consultationId: string, found: Facts): Promise<void> {
  const at = now();
  const { count } = await tx.signOff.updateMany({
    where: { consultationId, position: null },
    data: { position: 'silence', at },
  });
  await tx.consultation.update({
    where: { id: consultationId },
    data: { closedAt: at },
    select: { id: true },
  });
  await record(tx, {
    type: 'consultation.closed',
    actor: null,
    object: { type: 'document', id: found.documentId },
    payload: { ...subject(found), consultationId, by: 'deadline', unanswered: count, reason: '' },
  });
}

/** Not for a consultation that began later than two days before its end: its invitation is fresh. */
async function remind(): Promise<void> {
  const at = now();
  const soon = {
    closedAt: null,
    remindedAt: null,
    deadline: { gte: at, lte: new Date(at.getTime() + REMIND_MS) },
    signOffs: { some: { position: null } },
    ...IN_WORK,
  };
  const due = await db.consultation.findMany({
    where: soon,
    select: { id: true, openedAt: true, deadline: true },
  });
  for (const { id, openedAt, deadline } of due) {
    if (deadline.getTime() - openedAt.getTime() <= REMIND_MS) continue;
    await transaction('remind of consultation', async (tx) => {
      const found = await tx.consultation.findFirst({ where: { id, ...soon }, select: FACTS });
      if (!found) return;
      await tx.consultation.update({ where: { id }, data: { remindedAt: at }, select: { id: true } });
      await record(tx, {
        type: 'consultation.reminded',
        actor: null,
        object: { type: 'document', id: found.documentId },
        payload: { ...subject(found), consultationId: id },
      });
    });
  }
}

const FACTS = { documentId: true, document: { select: { groupId: true } } } as const;

interface Facts {
  documentId: string;
  document: { groupId: string };
}

function subject({ documentId, document }: Facts) {
  return { documentId, groupId: document.groupId };
}
