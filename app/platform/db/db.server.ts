import { Gate } from '#app/platform/db/gate.server.ts';
import type { Prepare } from '#app/platform/db/prepared.server.ts';
import { env } from '#app/platform/env.server.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { PrismaClient } from '#prisma/generated/client.ts';

export { storedDate } from '#app/platform/db/prepared.server.ts';
export { isStorageFailure } from '#app/platform/db/storage-failure.ts';
export type { Prisma };

/** The client within a transaction. */
export type Tx = Prisma.TransactionClient;

const MAX_WAIT_MS = 15_000;
const MAX_WORK_MS = 15_000;

const { gate, client, listeners } = singleton('database', () => {
  const gate = new Gate(env.databaseUrl);
  // Without quotations of our source in errors: a third faster, and nothing of it gets into logs.
  const client = new PrismaClient({ adapter: gate, errorFormat: 'minimal' });
  return { gate, client, listeners: new Set<() => void>() };
});

/**
 * Reads, and single writes. Throws inside the work of a transaction: use its `tx` there.
 * In raw SQL, numbers that no column declares (`count(*)`) come as bigint.
 */
export const db: PrismaClient = new Proxy(client, {
  get(target, property) {
    if (typeof property === 'string') gate.refuseWithin(`db.${property}`);
    return Reflect.get(target, property);
  },
});

/**
 * Runs `work` as one transaction: all of it is on disk when this resolves, or nothing when it rejects.
 * Nobody else writes meanwhile, so wait for nothing but `tx` inside: hash, fetch and mail before or after.
 */
export async function transaction<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  gate.refuseWithin(`transaction("${name}")`);
  const result = await client.$transaction((tx) => gate.within(name, () => work(tx)), {
    maxWait: MAX_WAIT_MS,
    timeout: MAX_WORK_MS,
  });
  for (const listener of listeners) notify(listener);
  return result;
}

/**
 * One transaction of compiled statements, behind the same gate and as durable as any other, at a small part of the price:
 * for what every keystroke passes. It records no events, so nobody hears of its commit.
 */
export function writePrepared<T>(work: (prepare: Prepare) => T): Promise<T> {
  return gate.writePrepared(work);
}

/** A compiled statement on a connection that only reads what is committed. */
export const readPrepared: Prepare = (sql) => gate.readPrepared(sql);

/** Calls `listener` after each committed transaction of this process. */
export function onCommit(listener: () => void): void {
  listeners.add(listener);
}

/** Writes and transactions that wait for the writing connection. */
export function writerStatus(): { waiting: number } {
  return { waiting: gate.waiting };
}

/** Ends all connections; what was acknowledged is on disk. */
export async function closeDatabase(): Promise<void> {
  await client.$disconnect();
  gate.closePrepared();
}

function notify(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}
