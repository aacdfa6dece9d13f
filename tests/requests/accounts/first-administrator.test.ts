import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#app/platform/db/db.server.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const PUBLIC_URL = 'http://127.0.0.1:7998';
const settings = { env: { APP_URL: PUBLIC_URL, HOST: '127.0.0.1' } };
const sameSite = { Origin: PUBLIC_URL };
const form = {
  name: 'Administratorka',
  email: 'administracja@rops.example',
  password: 'poniedziałkowa kawa o siódmej',
};
let server: TestServer;

beforeAll(async () => {
  server = await startServer(settings);
});

afterAll(() => server?.stop());

const printed = (lines: string[]) =>
  lines.map((line) => /\/zaproszenie\/[\w-]{43}/.exec(line)?.[0]).find(Boolean);

describe('an empty house', () => {
  it('prints a link that makes the first administrator, once', async () => {
    const path = printed(server.lines) ?? '';
    expect(await db.person.count()).toBe(0);
    const visitor = await server.browse();
    const page = await (await visitor.get(path)).text();
    expect(page).toContain('Załóż pierwsze konto.');
    expect(page).toContain('Adres e-mail');
    expect((await visitor.post(path, { ...form, email: 'nic' }, sameSite)).status).toBe(400);
    const done = await visitor.post(path, form, sameSite);
    expect(done.headers.get('Location')).toBe('/instytucje');
    expect((await visitor.get('/instytucje/nowa')).status).toBe(200);
    expect((await (await server.browse()).get(path)).status).toBe(410);
    expect(await db.person.findMany({ select: { email: true, globalRole: true } })).toEqual([
      { email: form.email, globalRole: 'admin' },
    ]);
    expect(await server.stop()).toBe(0);
    server = await startServer(settings);
    expect(printed(server.lines)).toBeUndefined();
  });
});
