import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#app/platform/db/db.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const DAY_MS = 24 * 3_600_000;
let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  server = await startServer();
});
afterAll(() => server?.stop());

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

it('is prolonged by use, and the browser is told', async () => {
  const librarian = await server.browse(cast.librarian.personId);
  await db.session.updateMany({
    where: { personId: cast.librarian.personId },
    data: { expiresAt: inDays(1) },
  });
  const response = await librarian.get('/');
  const cookie = response.headers.getSetCookie().find((set) => set.startsWith('splot='));
  const session = await db.session.findFirstOrThrow({ where: { personId: cast.librarian.personId } });
  expect(cookie).toMatch(/Max-Age=604\d{3}/);
  expect(session.expiresAt.getTime()).toBeGreaterThan(inDays(6).getTime());
});

it('ends after a week without use, and after its absolute life in any case', async () => {
  const personId = cast.neighbour.personId;
  for (const data of [{ expiresAt: inDays(-1) }, { absoluteExpiresAt: inDays(-1) }]) {
    const neighbour = await server.browse(personId);
    expect((await neighbour.get('/konto')).status).toBe(200);
    await db.session.updateMany({ where: { personId }, data });
    expect((await neighbour.get('/konto')).headers.get('Location')).toMatch(/^\/logowanie/);
  }
});

it('cannot be handed out by a stranger: a cookie that nobody gave is worth nothing', async () => {
  const visitor = await server.browse();
  const response = await visitor.get('/konto', { Cookie: 'splot=abcdefghijklmnopqrstuvwxyz234567abcdefgh' });
  expect(response.headers.get('Location')).toMatch(/^\/logowanie/);
});
