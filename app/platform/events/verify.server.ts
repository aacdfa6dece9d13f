import { db } from '../db/db.server.ts';
import { GENESIS, linkHash } from './chain.server.ts';

/** Walks the whole chain; gives the sequence of the first event that does not fit, or null. */
export async function firstBrokenLink(): Promise<number | null> {
  let expected = GENESIS;
  let after = 0;
  for (;;) {
    const page = await db.event.findMany({
      where: { seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: 500,
    });
    for (const event of page) {
      if (event.prevHash !== expected || linkHash(event) !== event.hash) return event.seq;
      expected = event.hash;
      after = event.seq;
    }
    if (page.length === 0) return null;
  }
}
