import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { log } from '#app/platform/log.server.ts';

/** A document that was open for less has hardly been seen: a reload, a wrong click. */
const GLANCE_MS = 10_000;

const arrivals = new WeakMap<object, number>();

/** Somebody opened a document in a tab. */
export function noteArrival(member: object): void {
  arrivals.set(member, now().getTime());
}

/** The tab leaves: up to `seq` its person has seen the text. */
export function noteLeaving(member: { personId: string }, documentId: string, seq: number): void {
  const since = arrivals.get(member);
  arrivals.delete(member);
  if (since === undefined || now().getTime() - since < GLANCE_MS) return;
  void seen(member.personId, documentId, seq).catch((error: unknown) => {
    log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'a visit could not be kept');
  });
}

/** Keeps up to where a person has seen a document; never goes back. */
export async function seen(personId: string, documentId: string, seq: number): Promise<void> {
  await transaction('keep visit', async (tx) => {
    const key = { documentId_personId: { documentId, personId } };
    const visit = await tx.documentVisit.findUnique({ where: key, select: { seq: true } });
    const facts = { seq: Math.max(seq, visit?.seq ?? 0), at: now() };
    await tx.documentVisit.upsert({ where: key, create: { documentId, personId, ...facts }, update: facts });
  });
}

/** The last visit, when others have written since; the first opening counts as a visit. */
export async function newSince(personId: string, documentId: string) {
  const key = { documentId_personId: { documentId, personId } };
  const visit = await db.documentVisit.findUnique({ where: key, select: { seq: true, at: true } });
  if (!visit) {
    const last = await db.documentUpdate.aggregate({ where: { documentId }, _max: { seq: true } });
    await seen(personId, documentId, last._max.seq ?? 0);
    return null;
  }
  const others = await db.documentUpdate.findFirst({
    where: {
      documentId,
      seq: { gt: visit.seq },
      AND: [{ authorId: { not: null } }, { authorId: { not: personId } }],
    },
    select: { seq: true },
  });
  return others && { seq: visit.seq, at: visit.at.toISOString() };
}
