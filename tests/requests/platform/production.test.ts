import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#app/platform/db/db.server.ts';
import type { Browse } from '#tests/browse.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const APP_URL = 'https://splot.region.example';
let server: TestServer;
let visitor: Browse;

beforeAll(async () => {
  server = await startServer({ env: { APP_URL, HOST: '127.0.0.1', MAIL_FROM: 'splot@region.example' } });
  visitor = await server.browse();
});
afterAll(() => server?.stop());

const link = () =>
  /^First administrator: https:\/\/splot\.region\.example(\/\S+)$/.exec(server.lines.at(-2) ?? '')?.[1] ?? '';

it('starts empty: no demo accounts, no open outbox, and a link for the first administrator', async () => {
  expect(server.lines.at(-1)).toBe(`Splot: ${APP_URL}`);
  expect(await db.person.count()).toBe(0);
  expect((await visitor.get('/poczta')).status).toBe(404);
  expect((await visitor.get(link())).status).toBe(200);
});

it('tells browsers to stay on HTTPS', async () => {
  const response = await visitor.get('/');
  expect(response.headers.get('Strict-Transport-Security')).toMatch(/max-age=31536000; includeSubDomains/);
});

it('takes writes only from its own origin, whatever the Host header says', async () => {
  const spoofed = { Origin: 'https://zla.example', Host: 'zla.example', 'X-Forwarded-Host': 'zla.example' };
  expect((await visitor.post('/logowanie', {}, spoofed)).status).toBe(403);
  expect((await visitor.post('/logowanie', {}, { Origin: server.url })).status).toBe(403);
  expect((await visitor.post('/logowanie', {}, { Origin: APP_URL })).status).toBe(400);
});

it('makes the administrator once, with a cookie that only this host gets back over HTTPS', async () => {
  const path = link();
  const form = {
    email: 'admin@rops.example',
    name: 'Administratorka',
    password: 'niebieski parasol nad rzeką',
  };
  const accepted = await visitor.post(path, form, { Origin: APP_URL });
  const cookie = accepted.headers.getSetCookie().find((set) => set.startsWith('__Host-splot='));
  expect(accepted.status).toBe(302);
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; Secure/i);
  expect(cookie).toMatch(/; SameSite=Lax/i);
  expect(cookie).toMatch(/; Path=\//i);
  expect(cookie).not.toMatch(/Domain=/i);
  expect(await db.person.findFirst({ select: { globalRole: true } })).toEqual({ globalRole: 'admin' });

  const late = await server.browse();
  expect((await late.get(path)).status).toBe(410);
  expect((await late.post(path, form, { Origin: APP_URL })).status).toBe(410);
});

it('prints no such link once somebody has an account', async () => {
  await server.stop();
  server = await startServer({ env: { APP_URL, HOST: '127.0.0.1' } });
  expect(server.lines).toEqual([`Splot: ${APP_URL}`]);
});
