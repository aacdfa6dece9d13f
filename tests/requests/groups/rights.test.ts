import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editGroup } from '#app/features/groups/commands/edit-group.server.ts';
import { endSeat } from '#app/features/groups/seats/commands/end-seat.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let cast: Cast;
let server: TestServer;

beforeAll(async () => {
  cast = await makeCast();
  server = await startServer();
});

afterAll(() => server?.stop());

const seatOf = async (personId: string) =>
  (await db.seat.findFirstOrThrow({ where: { personId, groupId: cast.groupId, endedAt: null } })).id;

describe('a group page', () => {
  it('shows names of people to those who sit there, and never to others', async () => {
    const path = `/grupy/${cast.groupId}`;
    const seated = await (await (await server.browse(cast.observer.personId)).get(path)).text();
    expect(seated).toContain(cast.librarian.name);
    for (const suffix of ['', '?_data=routes%2Fgroups%2Fshow']) {
      const outside = await (await (await server.browse(cast.outsider.personId)).get(path + suffix)).text();
      expect(outside).toContain('Biblioteka w Pile');
      for (const person of [cast.librarian, cast.facilitator]) expect(outside).not.toContain(person.name);
    }
  });

  it('unknown, malformed and hidden ids give the same 404', async () => {
    const group = {
      name: 'Integracja w bibliotekach',
      mandate: 'Zamknięta na próbę.',
      visibility: 'members' as const,
    };
    await editGroup(cast.facilitator, cast.groupId, group);
    const outsider = await server.browse(cast.outsider.personId);
    const bodies = new Set<string>();
    for (const id of [cast.groupId, '01890000-0000-7000-8000-000000000000', 'nic', '%00', "'--"]) {
      const response = await outsider.get(`/grupy/${id}?_data=routes%2Fgroups%2Fshow`);
      expect(response.status).toBe(404);
      bodies.add(await response.text());
    }
    expect(bodies.size).toBe(1);
    await editGroup(cast.facilitator, cast.groupId, { ...group, visibility: 'network' });
  });

  it('brings a stranger back after logging in', async () => {
    const path = `/grupy/${cast.groupId}`;
    const response = await (await server.browse()).get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`href="/logowanie?dalej=${encodeURIComponent(path)}"`);
  });

  it('tells a coordinator whose people are all seated where to invite the next one', async () => {
    const coordinator = await server.browse(cast.neighbour.personId);
    const text = await (await coordinator.get(`/grupy/${cast.groupId}/osoby`)).text();
    expect(text).toContain('Wszystkie osoby z Twojej instytucji są już w grupie');
    expect(text).toContain(`href="/instytucje/${cast.institutions.krzywin}/zaproszenia"`);
    const seated = await server.browse(cast.observer.personId);
    expect(await (await seated.get(`/grupy/${cast.groupId}/osoby`)).text()).not.toContain('/zaproszenia"');
  });

  it('rights end with the seat, at the next request', async () => {
    const visitor = await server.browse(cast.observer.personId);
    const people = `/grupy/${cast.groupId}/osoby`;
    expect((await visitor.get(people)).status).toBe(200);
    await endSeat(cast.facilitator, await seatOf(cast.observer.personId));
    expect((await visitor.get(people)).status).toBe(403);
  });
});

describe('a refused one-button form', () => {
  it('is a page in words, also without scripts', async () => {
    const facilitator = await server.browse(cast.facilitator.personId);
    const seat = await seatOf(cast.facilitator.personId);
    const response = await facilitator.post(`/miejsca/${seat}/koniec`);
    expect(response.status).toBe(409);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    const text = await response.text();
    expect(text).toContain('<h1>Teraz nie można tego zrobić</h1>');
    expect(text).toContain('To jedyna osoba prowadząca grupę');
  });
});

describe('a refused form', () => {
  it('comes back with the message at its field and everything typed', async () => {
    const neighbour = await server.browse(cast.neighbour.personId);
    const path = `/grupy/${cast.groupId}/uczestnictwo`;
    const form = { institutionId: cast.institutions.krzywin, message: 'Długa wiadomość, której szkoda.' };
    const response = await neighbour.post(path, form);
    expect(response.status).toBe(409);
    const text = await response.text();
    expect(text).toContain('Ta instytucja już uczestniczy w grupie.');
    expect(text).toContain(form.message);
  });

  it('speaks the language of the reader', async () => {
    const neighbour = await server.browse(cast.neighbour.personId);
    const form = { institutionId: cast.institutions.krzywin, message: '' };
    const path = (lang: string) => `/grupy/${cast.groupId}/uczestnictwo?lang=${lang}`;
    expect(await (await neighbour.post(path('en'), form)).text()).toContain(
      'This institution takes part already.',
    );
    expect(await (await neighbour.post(path('uk'), form)).text()).toContain(
      'Ця установа вже бере участь у групі.',
    );
  });
});
