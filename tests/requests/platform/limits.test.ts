import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#app/platform/db/db.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  server = await startServer();
});
afterAll(() => server?.stop());

/** Sends a body in pieces, without saying how long it will be. */
function sendInPieces(path: string, piece: string, pieces: number): Promise<number> {
  return new Promise((answered, failed) => {
    const headers = { Origin: server.url, 'Content-Type': 'application/x-www-form-urlencoded' };
    const sending = request(new URL(path, server.url), { method: 'POST', headers }, (response) => {
      response.resume();
      answered(response.statusCode ?? 0);
    });
    sending.on('error', failed);
    for (let n = 0; n < pieces; n += 1) sending.write(piece);
    sending.end();
  });
}

it('a body of unknown length is counted as it comes and refused before anybody is asked to sign in', async () => {
  expect(await sendInPieces('/logowanie', `email=${'a'.repeat(64 * 1024)}&`, 20)).toBe(413);
  expect(await sendInPieces('/logowanie', 'email=nikt@pila.example&', 1)).toBe(400);
  expect((await (await server.browse()).get('/healthz')).status).toBe(200);
});

it('rights that end while a body is still coming are gone when it is there', async () => {
  const librarian = await server.browse(cast.librarian.personId);
  const headers = {
    Origin: server.url,
    Cookie: librarian.cookies(),
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  const path = `/instytucje/${cast.institutions.pila}/zaproszenia`;
  const answer = new Promise<string>((answered, failed) => {
    const sending = request(new URL(path, server.url), { method: 'POST', headers }, (response) => {
      response.resume();
      answered(response.headers.location ?? String(response.statusCode));
    });
    sending.on('error', failed);
    sending.write('email=kto%40pila.example&role=member&');
    void db.session.deleteMany({ where: { personId: cast.librarian.personId } }).then(() => {
      sending.end('language=pl');
    });
  });
  expect(await answer).toMatch(/^\/logowanie\?dalej=/);
  expect(await db.invitation.count({ where: { email: 'kto@pila.example' } })).toBe(0);
});

it('a form with an index beyond reason is refused at once', async () => {
  const librarian = await server.browse(cast.librarian.personId);
  const form = { 'categories[100000000]': 'x', name: 'Kurs' };
  const begun = performance.now();
  const response = await librarian.post(`/katalog/nowa?instytucja=${cast.institutions.pila}`, form);
  expect(response.status).toBe(400);
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect((await librarian.post('/logowanie', { __state__: 'x' })).status).toBeLessThan(500);
});

it('leads back to the form that was sent after the session had ended', async () => {
  const visitor = await server.browse();
  const response = await visitor.post('/grupy/nowa', { name: 'Grupa' });
  expect(response.headers.get('Location')).toBe('/logowanie?dalej=%2Fgrupy%2Fnowa');
});
