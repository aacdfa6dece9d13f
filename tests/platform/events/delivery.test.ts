import { afterAll, expect, it } from 'vitest';
import { setClock } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { drainEvents, startDispatcher, stopDispatcher } from '#app/platform/events/dispatch.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { subscribe, subscribeLive } from '#app/platform/events/subscribe.server.ts';
import { until } from '#tests/until.ts';

declare module '#app/platform/events/types.ts' {
  interface DomainEvents {
    'bell.rang': { n: number };
  }
}

const ring = (n: number) =>
  transaction('bell', (tx) =>
    record(tx, { type: 'bell.rang', actor: null, object: { type: 'bell', id: 'a' }, payload: { n } }),
  );

const note = (key: string, value: string) => ({ where: { key }, create: { key, value }, update: { value } });

afterAll(() => {
  stopDispatcher();
  setClock();
});

it('delivers in order; a failing subscriber loses nothing, writes nothing twice and holds back nobody else', async () => {
  const live: number[] = [];
  const failing = new Set([3]);
  subscribe('careful', {
    'bell.rang': async (tx, { payload: { n } }) => {
      const before = await tx.setting.findUnique({ where: { key: 'careful' } });
      await tx.setting.upsert(note('careful', `${before?.value ?? ''}${n},`));
      if (failing.has(n)) throw new Error('not now');
    },
  });
  subscribe('steady', {
    'bell.rang': async (tx, { payload: { n } }) => {
      const before = await tx.setting.findUnique({ where: { key: 'steady' } });
      await tx.setting.upsert(note('steady', `${before?.value ?? ''}${n},`));
    },
  });
  subscribeLive('live', { 'bell.rang': ({ payload }) => void live.push(payload.n) });
  await startDispatcher();
  for (const n of [1, 2, 3, 4, 5]) await ring(n);

  const written = async (key: string) => (await db.setting.findUnique({ where: { key } }))?.value;
  await until(async () => (await written('steady')) === '1,2,3,4,5,');
  await until(() => live.length === 5);
  expect(live).toEqual([1, 2, 3, 4, 5]);
  await until(
    async () => (await db.subscriberCursor.findUnique({ where: { subscriber: 'careful' } }))?.failures,
  );
  expect(await written('careful')).toBe('1,2,');

  failing.clear();
  setClock(new Date(Date.now() + 600_000));
  await drainEvents();
  await until(async () => (await written('careful')) === '1,2,3,4,5,');
});

it('gives an event up after many failures, so that those behind it are not held back for ever', async () => {
  const told: number[] = [];
  subscribe('stubborn', {
    'bell.rang': async (_tx, { payload: { n } }) => {
      if (n === 10) throw new Error('never');
      told.push(n);
    },
  });
  await db.subscriberCursor.create({
    data: { subscriber: 'stubborn', seq: (await db.event.findFirst({ orderBy: { seq: 'desc' } }))?.seq ?? 0 },
  });
  await ring(10);
  await ring(11);
  for (let hour = 1; hour <= 20 && told.length === 0; hour += 1) {
    setClock(new Date(Date.now() + 600_000 + hour * 3_600_000));
    await drainEvents();
  }
  expect(told).toEqual([11]);
});
