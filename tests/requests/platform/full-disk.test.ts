import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#app/platform/db/db.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { limitFileSize, startServer, type TestServer } from '#tests/server.ts';
import { until } from '#tests/until.ts';

let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  server = await startServer({ survivesFileLimit: true });
});
afterAll(() => server?.stop());

const form = {
  name: 'Grupa, która nie może przepaść',
  mandate: 'Długi, pracowicie wpisany mandat grupy: „zażółć gęślą jaźń”.',
  visibility: 'network',
};

it('a full disk is a clear 503 that gives back what was typed; there is no restart needed when it has room again', async () => {
  const admin = await server.browse(cast.admin.personId);
  const whole = { ...form, institutionId: cast.institutions.rops };
  expect((await admin.get('/readyz')).status).toBe(200);

  limitFileSize(server.pid, 512);
  const refused = await admin.post('/grupy/nowa', whole);
  const page = await refused.text();
  expect(refused.status).toBe(503);
  expect(page).toContain('zażółć gęślą jaźń');
  expect(page).toContain('role="alert"');
  expect((await admin.get('/grupy')).status, 'reading goes on').toBe(200);
  await until(async () => (await admin.get('/readyz')).status === 503);
  expect(await db.workingGroup.count({ where: { name: form.name } })).toBe(0);

  limitFileSize(server.pid);
  const done = await admin.post('/grupy/nowa', whole);
  expect(done.status).toBe(302);
  await until(async () => (await admin.get('/readyz')).status === 200);
  expect(await db.workingGroup.count({ where: { name: form.name } })).toBe(1);
});
