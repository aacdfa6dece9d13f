import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFeedLink } from '#app/features/meetings/commands/make-feed-link.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { signLink } from '#app/platform/secrets/signed-link.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { scheduled } from '#tests/features/meetings/meetings.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let cast: Cast;
let server: TestServer;
let id: string;

beforeAll(async () => {
  cast = await makeCast();
  id = await scheduled(cast);
  server = await startServer();
}, 60_000);
afterAll(() => server?.stop());

const inviteeOf = (personId: string, meetingId = id) =>
  db.invitee.findUniqueOrThrow({ where: { meetingId_personId: { meetingId, personId } } });
const form = {
  title: 'Nowe spotkanie',
  date: '2090-05-05',
  start: '10:00',
  end: '12:00',
  mode: 'in_person',
  venue: 'Ratusz <b>',
  'agenda[0].title': 'Pierwszy punkt',
  'agenda[0].purpose': 'decision',
  'agenda[0].minutes': '15',
  'agenda[1].title': '',
  'agenda[1].purpose': 'information',
  'agenda[1].minutes': '',
};

describe('scheduling without script', () => {
  it('saves, says so once, and shows the meeting', async () => {
    const facilitator = await server.browse(cast.facilitator.personId);
    const done = await facilitator.post(`/grupy/${cast.groupId}/spotkania/nowe`, form);
    expect(done.status).toBe(302);
    const page = await (await facilitator.get(done.headers.get('Location') ?? '')).text();
    expect(page).toContain('Spotkanie zaplanowane');
    expect(page).toContain('Ratusz &lt;b&gt;');
    expect(page).toContain('Pierwszy punkt');
    expect(page).toContain('piątek, 5 maja 2090, 10:00–12:00');
  });

  it('keeps everything typed when something is wrong, and speaks at the field', async () => {
    const facilitator = await server.browse(cast.facilitator.personId);
    const refused = await facilitator.post(`/grupy/${cast.groupId}/spotkania/nowe`, {
      ...form,
      end: '09:00',
    });
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('Koniec musi być później niż początek.');
    expect(page).toContain('value="Pierwszy punkt"');
    expect(page).toContain('value="2090-05-05"');
    expect(page.match(/name="agenda\[\d\]\.title"/g)).toHaveLength(4);
  });

  it('shows the form in another language on request', async () => {
    const facilitator = await server.browse(cast.facilitator.personId);
    const page = await (await facilitator.get(`/grupy/${cast.groupId}/spotkania/nowe?lang=uk`)).text();
    expect(page).toContain('Назва зустрічі');
  });
});

describe('the list of meetings', () => {
  it('leads those who plan to the form, and nobody else', async () => {
    const list = async (personId: string) => (await (await server.browse(personId)).get('/spotkania')).text();
    expect(await list(cast.facilitator.personId)).toContain(`href="/grupy/${cast.groupId}/spotkania/nowe"`);
    expect(await list(cast.librarian.personId)).not.toContain('Zaplanuj spotkanie');
  });
});

describe('the page of a meeting', () => {
  it('shows the link and the invited to the group only', async () => {
    const outside = await (
      await (await server.browse(cast.outsider.personId)).get(`/spotkania/${id}`)
    ).text();
    expect(outside).not.toMatch(/spotkanie\.example|Bibliotekarka/);
    expect(outside).toContain('Spotkanie sieciujące');
    const inside = await (
      await (await server.browse(cast.librarian.personId)).get(`/spotkania/${id}`)
    ).text();
    expect(inside).toContain('https://spotkanie.example/pokoj');
    expect(inside).toContain('Bibliotekarka z Krzywinia');
    expect(inside).not.toContain(cast.neighbour.email);
  });

  it.each(['abc', '01926f3e-7c1d-7b6a-9d2e-000000000000', '%00', '../../etc'])(
    'is the same 404 for %s',
    async (wrong) => {
      const visitor = await server.browse(cast.admin.personId);
      const response = await visitor.get(`/spotkania/${wrong}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('<h1');
    },
  );
});

describe('answering by link', () => {
  it('reading changes nothing, one click answers, and the meeting shows it', async () => {
    const visitor = await server.browse();
    const { id: inviteeId } = await inviteeOf(cast.librarian.personId);
    const address = `/odpowiedz/${signLink('answer', inviteeId)}`;
    for (const word of ['tak', 'nie', 'online']) {
      const page = await visitor.get(`${address}?odpowiedz=${word}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('Cache-Control')).toContain('no-store');
      const html = await page.text();
      expect(html).toContain('Potwierdzam');
      expect(html).not.toContain('Zobacz, kto jeszcze będzie');
    }
    expect((await inviteeOf(cast.librarian.personId)).answer).toBeNull();

    const done = await visitor.post(address, {
      answer: 'yes',
      whoComes: 'Zastępczyni',
      comment: '<i>Do zobaczenia</i>',
    });
    expect(done.headers.get('Location')).toBe(address);
    const thanks = await (await visitor.get(address)).text();
    expect(thanks).toContain('Dziękujemy, odpowiedź jest zapisana.');
    expect(thanks).toContain(`href="/logowanie?dalej=/spotkania/${id}"`);
    const page = await (await (await server.browse(cast.neighbour.personId)).get(`/spotkania/${id}`)).text();
    expect(page).toContain('Będzie: Zastępczyni');
    expect(page).toContain('&lt;i&gt;Do zobaczenia&lt;/i&gt;');
  });

  it('a signed-in person of the same meeting cannot answer for somebody else', async () => {
    const neighbour = await server.browse(cast.neighbour.personId);
    await neighbour.post(`/spotkania/${id}/odpowiedz`, {
      answer: 'no',
      inviteeId: (await inviteeOf(cast.librarian.personId)).id,
    });
    expect((await inviteeOf(cast.librarian.personId)).answer).toBe('yes');
    expect((await inviteeOf(cast.neighbour.personId)).answer).toBe('no');
  });

  it('forged links and ended meetings say what to do', async () => {
    const visitor = await server.browse();
    const forged = await visitor.get('/odpowiedz/abc.def');
    expect(forged.status).toBe(404);
    expect(await forged.text()).toContain('Otwórz go jeszcze raz z e-maila');
    const over = await scheduled(cast, { date: '2024-05-06' });
    const { id: inviteeId } = await inviteeOf(cast.librarian.personId, over);
    const gone = await visitor.get(`/odpowiedz/${signLink('answer', inviteeId)}`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('To spotkanie już się odbyło');
    const late = await visitor.post(`/odpowiedz/${signLink('answer', inviteeId)}`, { answer: 'yes' });
    expect(late.status).toBe(410);
    expect((await inviteeOf(cast.librarian.personId, over)).answer).toBeNull();
  });

  it('an answer the meeting does not offer is refused with a message', async () => {
    const visitor = await server.browse();
    const { id: inviteeId } = await inviteeOf(cast.facilitator.personId);
    const refused = await visitor.post(`/odpowiedz/${signLink('answer', inviteeId)}`, { answer: 'maybe' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Wybierz odpowiedź.');
  });
});

describe('calendars over HTTP', () => {
  it('the personal feed is text/calendar with an ETag that holds', async () => {
    const visitor = await server.browse();
    const address = new URL(await makeFeedLink(cast.librarian)).pathname;
    const first = await visitor.get(address);
    expect(first.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const etag = first.headers.get('ETag') ?? '';
    expect(await first.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const second = await visitor.get(address, { 'If-None-Match': etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect((await visitor.get(address.replace('.ics', 'x.ics'))).status).toBe(404);
  });

  it('a meeting downloads as a file', async () => {
    const librarian = await server.browse(cast.librarian.personId);
    const file = await librarian.get(`/spotkania/${id}/kalendarz.ics`);
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="spotkanie.ics"');
    expect(await file.text()).toContain('METHOD:PUBLISH');
  });

  it('the feed’s address is shown once, by POST only', async () => {
    const observer = await server.browse(cast.observer.personId);
    expect(await (await observer.get('/konto/kalendarz')).text()).toContain('Utwórz adres kalendarza');
    const made = await (await observer.post('/konto/kalendarz')).text();
    expect(made).toMatch(/\/kalendarz\/[\w-]{43}\.ics/);
    const again = await (await observer.get('/konto/kalendarz')).text();
    expect(again).not.toMatch(/\/kalendarz\/[\w-]{43}\.ics/);
    expect(again).toContain('Utwórz nowy adres');
  });
});
