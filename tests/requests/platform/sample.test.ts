import { expect, it } from 'vitest';
import { db } from '#app/platform/db/db.server.ts';
import { failedStart, startServer } from '#tests/server.ts';

it('the sample region with its public passwords never serves in earnest', async () => {
  const demo = await startServer();
  expect(await db.person.count()).toBeGreaterThan(5);
  await demo.stop();
  const { status, stderr } = await failedStart({
    PORT: '0',
    APP_URL: 'https://splot.region.example',
    HOST: '127.0.0.1',
  });
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/^Splot cannot start: this database holds the sample region[^\n]*$/);
});

it('nor beyond this computer', async () => {
  const { status, stderr } = await failedStart({ PORT: '0', HOST: '0.0.0.0' });
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/^Splot cannot start: Wrong environment: HOST: [^\n]*$/);
});

it('nor when only half of it was loaded', async () => {
  await db.setting.update({ where: { key: 'sample' }, data: { value: 'begun' } });
  const { status, stderr } = await failedStart({ PORT: '0' });
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/^Splot cannot start: the sample region was loaded only in part/);
});
