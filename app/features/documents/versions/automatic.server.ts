import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { versionAt } from './keep.server.ts';
import { momentAt } from './moment.server.ts';

const QUIET_MS = 5 * 60_000;
const LONG_MS = 30 * 60_000;

/**
 * Keeps a version of every document that somebody wrote in since its last one, once nobody has written for five
 * minutes or writing has gone on for thirty. A job of each minute; gives how many it kept.
 */
export async function keepQuietMoments(): Promise<number> {
  let kept = 0;
  for (const { id, head, last } of await changedDocuments()) {
    if (!(await isMoment(id, Number(last), Number(head)))) continue;
    const moment = await momentAt(id, Number(head));
    await transaction('keep automatic version', (tx) => versionAt(tx, id, moment));
    kept += 1;
  }
  return kept;
}

function changedDocuments() {
  return db.$queryRaw<{ id: string; head: number | bigint; last: number | bigint }[]>`
    SELECT id, head, last FROM (
      SELECT d.id,
        (SELECT max(u.seq) FROM DocumentUpdate u WHERE u.documentId = d.id) AS head,
        coalesce((SELECT max(v.seq) FROM DocumentVersion v WHERE v.documentId = d.id), 0) AS last
      FROM Document d
    ) WHERE head > last`;
}

async function isMoment(documentId: string, last: number, head: number): Promise<boolean> {
  const written = await db.documentUpdate.aggregate({
    where: { documentId, seq: { gt: last, lte: head }, authorId: { not: null } },
    _min: { at: true },
    _max: { at: true },
  });
  const { _min: first, _max: latest } = written;
  if (!first.at || !latest.at) return false;
  const at = now().getTime();
  return at - latest.at.getTime() >= QUIET_MS || at - first.at.getTime() >= LONG_MS;
}
