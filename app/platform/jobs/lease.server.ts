import { now } from '../clock.ts';
import { transaction } from '../db/db.server.ts';
import { newId } from '../ids.ts';

const holder = newId();

/**
 * Runs `work` only if no other process holds the lease of that name; it lasts `ms` at most, should this process
 * die. Gives false when another one holds it.
 */
export async function withLease(name: string, ms: number, work: () => Promise<void>): Promise<boolean> {
  const until = new Date(now().getTime() + ms);
  const taken = await transaction(`lease ${name}`, async (tx) => {
    const lease = await tx.jobLease.findUnique({ where: { name } });
    if (lease && lease.holder !== holder && lease.until > now()) return false;
    await tx.jobLease.upsert({ where: { name }, create: { name, holder, until }, update: { holder, until } });
    return true;
  });
  if (!taken) return false;
  try {
    await work();
  } finally {
    await transaction(`release ${name}`, (tx) => tx.jobLease.deleteMany({ where: { name, holder } }));
  }
  return true;
}
