import { setImmediate as nextTurn } from 'node:timers/promises';
import { now } from '#app/platform/clock.ts';
import { db, storedDate, transaction } from '#app/platform/db/db.server.ts';
import { versionAt } from './keep.server.ts';
import { momentAt } from './moment.server.ts';

const QUIET_MS = 5 * 60_000;
const LONG_MS = 30 * 60_000;
/** More wait for the next minute. */
const AT_ONCE = 100;

/**
 * Keeps a version of every document that somebody wrote in since its last one, once nobody has written for five
 * minutes or writing has gone on for thirty. A job of each minute; gives how many it kept.
 */
export async function keepQuietMoments(): Promise<number> {
  let kept = 0;
  for (const { id, head, last } of await restingDocuments()) {
    // Between two documents others get their turn.
    await nextTurn();
    if (!(await isMoment(id, Number(last), Number(head)))) continue;
    const moment = await momentAt(id, Number(head));
    await transaction('keep automatic version', (tx) => versionAt(tx, id, moment));
    kept += 1;
  }
  return kept;
}

/** Those among which the moments are: asked in one go, because hundreds may be open at once. */
function restingDocuments() {
  const at = now().getTime();
  const quiet = storedDate(new Date(at - QUIET_MS));
  const long = storedDate(new Date(at - LONG_MS));
  return db.$queryRaw<{ id: string; head: number | bigint; last: number | bigint }[]>`
    SELECT id, head, last FROM (
      SELECT *, (
        SELECT u.at FROM DocumentUpdate u
        WHERE u.documentId = id AND u.seq > last AND u.authorId IS NOT NULL ORDER BY u.seq LIMIT 1
      ) AS begun
      FROM (
        SELECT d.id, d.changedAt,
          (SELECT max(u.seq) FROM DocumentUpdate u WHERE u.documentId = d.id) AS head,
          coalesce((SELECT max(v.seq) FROM DocumentVersion v WHERE v.documentId = d.id), 0) AS last
        FROM Document d
      )
      WHERE head > last
    )
    WHERE begun IS NOT NULL AND (changedAt <= ${quiet} OR begun <= ${long})
    LIMIT ${AT_ONCE}`;
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
