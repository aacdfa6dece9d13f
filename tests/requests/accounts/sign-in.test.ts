import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suspendPerson } from '#app/features/accounts/people/commands/suspend-person.server.ts';
import { signOutEverywhere } from '#app/features/accounts/sessions/commands/sign-out-everywhere.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { until } from '#tests/until.ts';

const PASSWORD = 'splot-demo';
let cast: Cast;
let server: TestServer;
let homes = 0;

beforeAll(async () => {
  cast = await makeCast();
  server = await startServer({ env: { TRUST_PROXY: '1' } });
});

afterAll(() => server?.stop());

/** A network address that no other test uses. */
const home = () => ({ 'X-Forwarded-For': `198.51.100.${++homes}` });

async function tries(email: string, password: string, from = home(), path = '/logowanie') {
  const visitor = await server.browse();
  const response = await visitor.post(path, { email, password }, from);
  return { visitor, response, text: await response.text() };
}

/** What differs between two pages besides the address that was typed. */
const bare = (html: string, email: string) =>
  html
    .replaceAll(email, '')
    .replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, '')
    .replace(/:R[\w]*:/g, '');

describe('signing in', () => {
  it('leads on to the page one came for, with a hardened cookie', async () => {
    const wanted = `/logowanie?dalej=${encodeURIComponent(`/grupy/${cast.groupId}?a=1`)}`;
    const { response, visitor } = await tries(cast.librarian.email, PASSWORD, home(), wanted);
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe(`/grupy/${cast.groupId}?a=1`);
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('splot='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect((await visitor.get('/konto')).status).toBe(200);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('never leads to %j', async (evil) => {
    const path = `/logowanie?dalej=${encodeURIComponent(evil)}`;
    const { response, visitor } = await tries(cast.librarian.email, PASSWORD, home(), path);
    expect(response.headers.get('Location')).toBe('/');
    expect((await visitor.get(path)).headers.get('Location')).toBe('/');
  });

  it('answers alike for a wrong password and an unknown address', async () => {
    const unknown = 'nikt.nie.zna@nigdzie.example';
    const [wrong, nobody] = [
      await tries(cast.neighbour.email, 'nie to hasło'),
      await tries(unknown, 'nie to hasło'),
    ];
    expect([wrong.response.status, nobody.response.status]).toEqual([400, 400]);
    expect(bare(wrong.text, cast.neighbour.email)).toBe(bare(nobody.text, unknown));
    expect(wrong.text).not.toContain('nie to hasło');
    expect(wrong.text).toContain(cast.neighbour.email);
  });

  it('slows a guesser down with a page that says so; the owner comes in from elsewhere', async () => {
    const stranger = home();
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++) {
      statuses.push((await tries(cast.outsider.email, 'zgadywanie', stranger)).response.status);
    }
    expect(statuses).toEqual([...Array(8).fill(400), 429, 429]);
    const { text } = await tries(cast.outsider.email, PASSWORD, stranger);
    expect(text).toContain('Za dużo prób');
    expect((await tries(cast.outsider.email, PASSWORD)).response.status).toBe(302);
  });

  it('without a proxy to trust, the address cannot be forged', async () => {
    const direct = await startServer();
    const visitor = await direct.browse();
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++) {
      const form = { email: cast.colleague.email, password: 'zgadywanie' };
      statuses.push((await visitor.post('/logowanie', form, home())).status);
    }
    expect(statuses).toContain(429);
    await direct.stop();
  });

  it('says at the field what is missing', async () => {
    const { response, text } = await tries('to nie adres', '');
    expect(response.status).toBe(400);
    expect(text).toContain('To nie wygląda na adres e-mail.');
    expect(text).toContain('Podaj hasło.');
  });
});

describe('a session', () => {
  it('ends on the server at sign-out', async () => {
    const visitor = await server.browse(cast.librarian.personId);
    const cookies = visitor.cookies();
    const response = await visitor.post('/wylogowanie');
    expect(response.status).toBe(302);
    const again = await fetch(`${server.url}/konto`, { headers: { Cookie: cookies }, redirect: 'manual' });
    expect(again.headers.get('Location')).toBe('/logowanie?dalej=%2Fkonto');
  });

  it('ends everywhere at once, and when the account is suspended', async () => {
    const [desk, phone] = [
      await server.browse(cast.facilitator.personId),
      await server.browse(cast.facilitator.personId),
    ];
    await signOutEverywhere(cast.facilitator);
    expect([(await desk.get('/konto')).status, (await phone.get('/konto')).status]).toEqual([302, 302]);
    const suspended = await server.browse(cast.observer.personId);
    expect((await suspended.get('/konto')).status).toBe(200);
    await suspendPerson(cast.admin, cast.observer.personId);
    expect((await suspended.get('/konto')).status).toBe(302);
    expect((await tries(cast.observer.email, PASSWORD)).response.status).toBe(400);
  });

  it('private pages are not kept by caches', async () => {
    const visitor = await server.browse(cast.librarian.personId);
    expect((await visitor.get('/konto')).headers.get('Cache-Control')).toContain('no-store');
  });

  it('a forged or foreign cookie is nobody', async () => {
    for (const value of ['x', 'a'.repeat(40), '"><script>', (await db.session.findFirst())?.id ?? '']) {
      const response = await fetch(`${server.url}/konto`, {
        headers: { Cookie: `splot=${value}` },
        redirect: 'manual',
      });
      expect(response.status).toBe(302);
    }
  });
});

describe('a reset', () => {
  it('answers alike for a known and an unknown address; only the known one gets a mail', async () => {
    const asked = async (email: string) => (await server.browse()).post('/haslo', { email }, home());
    const [known, unknown] = [await asked(cast.neighbour.email), await asked('nikt@nigdzie.example')];
    const seen = (response: Response) => [
      response.status,
      response.headers.get('Location'),
      response.headers.getSetCookie(),
    ];
    expect(seen(known)).toEqual(seen(unknown));
    const mail = await until(() =>
      db.outboxMail.findFirst({ where: { to: cast.neighbour.email, subject: 'Nowe hasło do Splotu' } }),
    );
    expect(await db.outboxMail.count({ where: { to: 'nikt@nigdzie.example' } })).toBe(0);

    const path = /\/haslo\/[\w-]{43}/.exec(mail.text)?.[0] ?? '';
    const visitor = await server.browse();
    const page = await visitor.get(path, home());
    expect(page.headers.get('Referrer-Policy')).toMatch(/no-referrer|same-origin|strict-origin/);
    expect((await visitor.post(path, { password: 'krótkie' }, home())).status).toBe(400);
    const done = await visitor.post(path, { password: 'poniedziałkowa kawa o siódmej' }, home());
    expect(done.headers.get('Location')).toBe('/logowanie');
    expect((await visitor.get(path, home())).status).toBe(410);
    expect((await tries(cast.neighbour.email, PASSWORD)).response.status).toBe(400);
    expect((await tries(cast.neighbour.email, 'poniedziałkowa kawa o siódmej')).response.status).toBe(302);
  });
});

describe('mailed links', () => {
  it('forged ones are gone, with a page that says what to do; trying many is throttled', async () => {
    const visitor = await server.browse();
    const from = home();
    const first = await visitor.get('/zaproszenie/podrobiony', from);
    expect(first.status).toBe(410);
    expect(await first.text()).toContain('poproś o nowe zaproszenie osobę, która Cię zaprosiła');
    const reset = await visitor.get('/haslo/podrobiony', from);
    expect(reset.status).toBe(410);
    expect(await reset.text()).toContain('Nie pamiętasz hasła?');
    let status = 410;
    for (let i = 0; i < 70 && status === 410; i++)
      status = (await visitor.get(`/zaproszenie/x${i}`, from)).status;
    expect(status).toBe(429);
  });
});
