import { afterAll, beforeAll, expect, test } from 'vitest';
import { Gate } from '#app/platform/db/gate.server.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { scratchDatabase } from '#tests/platform/db/scratch.ts';

let client: PrismaClient;

beforeAll(async () => {
  client = new PrismaClient({ adapter: new Gate(await scratchDatabase()) });
});

afterAll(() => client.$disconnect());

const setting = (key: string) => ({ data: { key, value: '' } });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const keys = async () => (await client.setting.findMany()).map((row) => row.key).sort();

test('a transaction that takes too long is rolled back, and its late writes go nowhere', async () => {
  let late: Promise<unknown> = Promise.resolve();
  const slow = client.$transaction(
    async (tx) => {
      await tx.setting.create(setting('early'));
      await pause(60);
      late = tx.setting.create(setting('late')).catch((error: unknown) => error);
      await late;
    },
    { timeout: 20 },
  );
  await expect(slow).rejects.toThrow();
  expect(String(await late)).toMatch(/Transaction/);
  await client.setting.create(setting('next'));
  expect(await keys()).toEqual(['next']);
});

test('a transaction that gave up waiting does not keep the gate shut', async () => {
  const holder = client.$transaction(async (tx) => {
    await tx.setting.create(setting('holder'));
    await pause(80);
  });
  const impatient = client.$transaction((tx) => tx.setting.create(setting('impatient')), { maxWait: 10 });
  await expect(impatient).rejects.toThrow(/Unable to start a transaction/);
  await holder;
  await client.setting.create(setting('patient'));
  expect(await keys()).toEqual(['holder', 'next', 'patient']);
});
