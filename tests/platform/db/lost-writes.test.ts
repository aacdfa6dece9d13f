import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { expect, test } from 'vitest';
import { Gate } from '#app/platform/db/gate.server.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { acknowledgedAndLost } from '#tests/platform/db/load.ts';
import { scratchDatabase } from '#tests/platform/db/scratch.ts';

test('no acknowledged write is lost beside transactions that wait and fail', async () => {
  const client = new PrismaClient({
    adapter: new Gate(await scratchDatabase()),
    transactionOptions: { maxWait: 60_000, timeout: 15_000 },
  });
  const result = await acknowledgedAndLost(client, 40, 15);
  expect(result).toEqual({ acknowledged: 600, lost: 0, leaked: 0 });
  await client.$disconnect();
}, 60_000);

test('the same load loses writes without the gate, so the test above can see a loss', async () => {
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: await scratchDatabase() }) });
  expect((await acknowledgedAndLost(client, 40, 5)).lost).toBeGreaterThan(0);
  await client.$disconnect();
}, 60_000);
