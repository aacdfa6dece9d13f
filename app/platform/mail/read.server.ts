import { db } from '../db/db.server.ts';

/** A page of the outbox, newest first, without the texts. */
export async function listOutbox({ skip, take }: { skip: number; take: number }) {
  const [rows, total] = await Promise.all([
    db.outboxMail.findMany({
      select: {
        id: true,
        to: true,
        subject: true,
        state: true,
        createdAt: true,
        attempts: true,
        lastError: true,
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip,
      take,
    }),
    db.outboxMail.count(),
  ]);
  return { mails: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })), total };
}

/** One mail as it was or will be sent; null when unknown. */
export async function outboxMail(id: string) {
  const row = await db.outboxMail.findUnique({
    where: { id },
    select: { to: true, subject: true, text: true, state: true, createdAt: true, calendar: true },
  });
  return row && { ...row, createdAt: row.createdAt.toISOString() };
}
