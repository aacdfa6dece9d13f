import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';

const REMIND_MS = 2 * 86_400_000;

/** A job of each minute: ends consultations whose deadline has passed, and reminds two days before it. */
export async function keepDeadlines(): Promise<void> {
  await closeOverdue();
  await remind();
}

/** Records silence for who had not answered, and ends the consultation; each once. */
async function closeOverdue(): Promise<void> {
  const overdue = { closedAt: null, deadline: { lt: now() } };
  const due = await db.consultation.findMany({ where: overdue, select: { id: true } });
  for (const { id } of due) {
    await transaction('end consultation', async (tx) => {
      const found = await tx.consultation.findFirst({ where: { id, ...overdue }, select: FACTS });
      if (!found) return;
      const at = now();
      const { count } = await tx.signOff.updateMany({
        where: { consultationId: id, position: null },
        data: { position: 'silence', at },
      });
      await tx.consultation.update({ where: { id }, data: { closedAt: at }, select: { id: true } });
      await record(tx, {
        type: 'consultation.closed',
        actor: null,
        object: { type: 'document', id: found.documentId },
        payload: { ...subject(found), consultationId: id, by: 'deadline', unanswered: count, reason: '' },
      });
    });
  }
}

/** Not for a consultation that began later than two days before its end: its invitation is fresh. */
async function remind(): Promise<void> {
  const at = now();
  const soon = {
    closedAt: null,
    remindedAt: null,
    deadline: { gte: at, lte: new Date(at.getTime() + REMIND_MS) },
    signOffs: { some: { position: null } },
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

function subject({ documentId, document }: { documentId: string; document: { groupId: string } }) {
  return { documentId, groupId: document.groupId };
}
