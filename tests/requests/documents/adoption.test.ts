import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeConsultation } from '#app/features/documents/adoption/commands/close-consultation.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { seatPerson } from '#prisma/seed/groups.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { consult, draft, signOffOf } from '#tests/features/documents/adoption/scene.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let cast: Cast;
let server: TestServer;
beforeAll(async () => {
  cast = await makeCast();
  server = await startServer();
}, 60_000);
afterAll(() => server?.stop());

/** What the form holds under this name. */
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? `no ${name}`;

it('two people of one institution: the second sees what the first saved, keeps the own words, and saves again', async () => {
  await seatPerson(cast.librarian, cast.groupId, cast.colleague, 'member');
  const documentId = await draft(cast, 'Dwie osoby, jedno stanowisko');
  const signOffId = await signOffOf(cast, await consult(cast, documentId, ['pila']), 'pila');
  const path = `/dokumenty/${documentId}/uzgodnienia/${signOffId}/stanowisko`;
  const first = await server.browse(cast.colleague.personId);
  const second = await server.browse(cast.librarian.personId);
  const seen = hidden(await (await second.get(path)).text(), 'seen');
  expect(seen).toBe('');
  const disagree = { position: 'disagree', remark: 'Za mało godzin.', seen };
  expect((await first.post(path, disagree)).status).toBe(302);

  const refused = await second.post(path, { position: 'agree', remark: 'Moje słowa.', seen });
  expect(refused.status).toBe(409);
  const page = await refused.text();
  expect(page).toContain('W międzyczasie ktoś z tej instytucji zapisał stanowisko.');
  expect(page).toContain('Moje słowa.</textarea>');
  expect(page).toMatch(/value="agree"[^>]*checked|checked[^>]*value="agree"/);
  expect(page).toContain('Za mało godzin.');
  expect(page).toContain(cast.colleague.name);
  const again = { position: 'agree', remark: 'Moje słowa.', seen: hidden(page, 'seen') };
  expect((await second.post(path, again)).status).toBe(302);
  expect(await db.signOff.findUniqueOrThrow({ where: { id: signOffId } })).toMatchObject({
    position: 'agree',
    personId: cast.librarian.personId,
  });
});

it('who was asked from outside learns that it is over, and reads nothing of the text', async () => {
  const documentId = await draft(cast, 'Po terminie', 'Tajny projekt.');
  const signOffId = await signOffOf(cast, await consult(cast, documentId, ['ngo']), 'ngo');
  const path = `/dokumenty/${documentId}/uzgodnienia/${signOffId}/stanowisko`;
  const outsider = await server.browse(cast.outsider.personId);
  expect(await (await outsider.get(path)).text()).toContain('Tajny projekt.');
  await closeConsultation(cast.facilitator, documentId, 'Koniec.');
  for (const answer of [await outsider.get(path), await outsider.post(path, { position: 'agree' })]) {
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('Termin minął albo uzgodnienia zakończono');
    expect(page).not.toContain('Tajny projekt.');
  }
  const observer = await server.browse(cast.officer.personId);
  expect((await observer.get(path)).status).toBe(404);
});

it('chosen institutions from outside the group come back with a refused form', async () => {
  const documentId = await draft(cast, 'Z fundacją');
  const facilitator = await server.browse(cast.facilitator.personId);
  const path = `/dokumenty/${documentId}/uzgodnienia/nowe`;
  const fresh = await (await facilitator.get(path)).text();
  expect(fresh).not.toMatch(/<details class="confirm" open/);
  const refused = await facilitator.post(path, { institutions: [cast.institutions.ngo], time: '15:00' });
  expect(refused.status).toBe(400);
  const page = await refused.text();
  expect(page).toMatch(/<details class="confirm" open/);
  const box = new RegExp(`<input[^>]*id="other-${cast.institutions.ngo}"[^>]*>`).exec(page)?.[0];
  expect(box).toContain('checked');
});

it('a publication sent twice is one', async () => {
  const documentId = await draft(cast, 'Podwójne kliknięcie');
  const facilitator = await server.browse(cast.facilitator.personId);
  const path = `/dokumenty/${documentId}/publikacja`;
  const number = hidden(await (await facilitator.get(path)).text(), 'number');
  expect(number).toBe('1');
  const form = { audience: 'group', number };
  expect((await facilitator.post(path, form)).status).toBe(302);
  const twice = await facilitator.post(path, form);
  expect(twice.status).toBe(409);
  const page = await twice.text();
  expect(page).toContain('W międzyczasie opublikowano wersję nr 1.');
  expect(await db.publication.count({ where: { documentId } })).toBe(1);
  expect((await facilitator.post(path, { ...form, number: hidden(page, 'number') })).status).toBe(302);
});

it('archiving and renaming are refused in words while institutions are asked', async () => {
  const documentId = await draft(cast, 'Pytany');
  const librarian = await server.browse(cast.librarian.personId);
  const shown = async () => (await librarian.get(`/dokumenty/${documentId}`)).text();
  expect(await shown()).toContain('Przenieś do archiwum');
  await consult(cast, documentId, ['pila']);
  expect(await shown()).not.toContain('Przenieś do archiwum');
  expect(await shown()).toContain('Trwają uzgodnienia tego dokumentu. Do archiwum');
  expect((await librarian.post(`/dokumenty/${documentId}/archiwum`)).status).toBe(409);
  const renamed = await librarian.post(`/dokumenty/${documentId}/tytul`, { title: 'Nowy tytuł' });
  expect(renamed.status).toBe(409);
  const page = await renamed.text();
  expect(page).toContain('Instytucje zajmują stanowisko wobec tekstu pod tym tytułem.');
  expect(page).toContain('value="Nowy tytuł"');
});
