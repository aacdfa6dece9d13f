import { db } from '#app/platform/db/db.server.ts';
import { drop, sweepDisk } from './disk.server.ts';

const DAY_MS = 86_400_000;

/** Removes files that no row speaks of: their upload ended between the disk and the database. */
export async function sweepFiles(olderThanMs = DAY_MS): Promise<void> {
  const ids = await sweepDisk(olderThanMs);
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500);
    const known = await db.storedFile.findMany({ where: { id: { in: some } }, select: { id: true } });
    const rows = new Set(known.map((row) => row.id));
    for (const id of some) if (!rows.has(id)) await drop(id);
  }
}
