import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '#app/features/directory/commands/create-service.server.ts';
import { ServiceForm } from '#app/features/directory/schema.ts';
import { db } from '#app/platform/db/db.server.ts';
import type { Browse } from '#tests/browse.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { until } from '#tests/until.ts';

const XSS = '<img src=x onerror="alert(1)">';

let cast: Cast;
let server: TestServer;
let visitor: Browse;
let serviceId: string;

const add = (name: string, more: object = {}) =>
  createService(cast.librarian, {
    providerId: cast.institutions.pila,
    facts: ServiceForm.parse({ name, categories: ['kurs-polskiego'], ...more }),
  });

beforeAll(async () => {
  cast = await makeCast();
  serviceId = await add('Kurs języka polskiego', { description: `Opis ${XSS}` });
  server = await startServer();
  visitor = await server.browse();
}, 90_000);

afterAll(() => server?.stop());

const page = async (path: string) => {
  const response = await visitor.get(path);
  return { status: response.status, html: await response.text() };
};

describe('the directory over HTTP', () => {
  it('finds what was there before the server started, and what is added after', async () => {
    expect((await page('/katalog?q=kursy')).html).toContain(serviceId);
    const added = await add('Klub szachowy');
    await until(async () => (await page('/katalog?q=szachowego')).html.includes(added));
  });

  it.each([
    ['one letter', 'k'],
    ['FTS5 operators', 'kurs" OR name:* NEAR('],
    ['emoji', '🎉'],
    ['5,000 letters', 'k'.repeat(5_000)],
    ['markup', XSS],
    ['another script', 'კურსი курс 课程'],
  ])('answers %s', async (_, query) => {
    const { status, html } = await page(`/katalog?${new URLSearchParams({ q: query })}`);
    expect(status).toBe(200);
    expect(html).not.toContain(XSS);
  });

  it('answers pages and filters that cannot be', async () => {
    for (const search of ['strona=999', 'strona=-1', 'strona=x', 'powiat=%00', 'kategoria=<b>', 'jezyk=']) {
      expect((await page(`/katalog?${search}`)).status, search).toBe(200);
    }
  });

  it('shows stored markup as text', async () => {
    const { html } = await page(`/katalog/${serviceId}`);
    expect(html).toContain('&lt;img');
    expect(html).not.toContain(XSS);
  });

  it('sends to the institution where no contact is given', async () => {
    const { html } = await page(`/katalog/${serviceId}`);
    expect(html).toContain('Kontaktu nie podano. Zapytaj instytucję:');
    const reachable = await add('Klub filmowy', { phone: '67 000 00 00' });
    const { html: told } = await page(`/katalog/${reachable}`);
    expect(told).toContain('tel:+48670000000');
    expect(told).not.toContain('Kontaktu nie podano');
  });

  it('tells nothing of staff to visitors', async () => {
    const { html } = await page(`/katalog/${serviceId}/historia`);
    expect(html).toContain('Biblioteka w Pile');
    expect(html).not.toContain(cast.librarian.name);
    expect(html).not.toContain(cast.librarian.email);
  });

  it('answers a late edit with 409 and both versions', async () => {
    const client = await server.browse(cast.librarian.personId);
    const { changedAt } = await db.service.findUniqueOrThrow({ where: { id: serviceId } });
    const form = (name: string) => ({
      name,
      categories: 'kurs-polskiego',
      changedAt: changedAt.toISOString(),
    });
    expect((await client.post(`/katalog/${serviceId}/edycja`, form('Pierwsza nazwa'))).status).toBe(302);
    const late = await client.post(`/katalog/${serviceId}/edycja`, form('Druga nazwa'));
    const html = await late.text();
    expect(late.status).toBe(409);
    expect(html).toContain('Pierwsza nazwa');
    expect(html).toContain('Druga nazwa');
    expect((await db.service.findUniqueOrThrow({ where: { id: serviceId } })).name).toBe('Pierwsza nazwa');
  });
});
