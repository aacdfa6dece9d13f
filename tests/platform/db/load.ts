import { hash } from '@node-rs/argon2';
import type { PrismaClient } from '#prisma/generated/client.ts';

/**
 * `loops` callers at once: plain creates, beside transactions that write, wait for a hash and fail.
 * Answers how many creates were acknowledged and how many of those are not in the database.
 */
export async function acknowledgedAndLost(client: PrismaClient, loops: number, rounds: number) {
  const acknowledged: string[] = [];
  const caller = async (loop: number) => {
    for (let round = 0; round < rounds; round += 1) {
      const key = `${loop}-${round}`;
      if ((loop + round) % 5 === 0) await client.$transaction((tx) => fail(tx, key)).catch(() => undefined);
      const created = await client.setting.create({ data: { key, value: '' } }).catch(() => null);
      if (created) acknowledged.push(created.key);
    }
  };
  await Promise.all(Array.from({ length: loops }, (_, loop) => caller(loop)));
  const stored = new Set((await client.setting.findMany({ select: { key: true } })).map((row) => row.key));
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((key) => !stored.has(key)).length,
    leaked: [...stored].filter((key) => key.startsWith('failed-')).length,
  };
}

async function fail(tx: Pick<PrismaClient, 'setting'>, key: string): Promise<void> {
  await tx.setting.create({ data: { key: `failed-${key}`, value: '' } });
  await hash(key);
  throw new Error('fails on purpose');
}
