import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveDocument } from '#app/features/documents/commands/archive-document.server.ts';
import { textOf } from '#app/features/documents/content/json.ts';
import { savedContent } from '#app/features/documents/sync/current.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import type { Browse } from '#tests/browse.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { bomb, hostile, letter, oldPolish } from '#tests/features/documents/imports/files.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let cast: Cast;
let server: TestServer;
let library: Browse;
let sixtyMegabytes: Uint8Array;

beforeAll(async () => {
  cast = await makeCast();
  sixtyMegabytes = await bomb(60);
  server = await startServer();
  library = await server.browse(cast.librarian.personId);
}, 60_000);
afterAll(() => server?.stop());

interface Sending {
  file?: Uint8Array | string;
  name?: string;
  title?: string;
  kind?: string;
  client?: Browse;
}

const address = () => `/grupy/${cast.groupId}/dokumenty/wczytanie`;

/** As a form sends it without a script. */
function send({ file, name = 'pismo.docx', title = '', kind = 'solution', client = library }: Sending) {
  const form = new FormData();
  form.set(
    'file',
    new File(file === undefined ? [] : [file as Uint8Array<ArrayBuffer>], file === undefined ? '' : name),
  );
  form.set('title', title);
  form.set('kind', kind);
  return fetch(new URL(address(), server.url), {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { Cookie: client.cookies(), Origin: server.url, Accept: 'text/html' },
  });
}

const documents = () => db.document.count({ where: { groupId: cast.groupId } });

async function refused(sending: Sending): Promise<{ status: number; page: string }> {
  const before = await documents();
  const response = await send({ title: 'Mój tytuł', kind: 'letter', ...sending });
  const page = await response.text();
  expect(await documents()).toBe(before);
  expect(page, 'what was typed comes back').toContain('value="Mój tytuł"');
  expect(page).toMatch(/<input(?=[^>]* value="letter")[^>]* checked=""/);
  return { status: response.status, page };
}

describe('a file becomes a document', () => {
  it('with its title, its events in one go, and a report of what was lost', async () => {
    const response = await send({ file: await letter() });
    expect(response.status).toBe(302);
    const place = response.headers.get('Location') ?? '';
    const id = /^\/dokumenty\/([\da-f-]{36})\/wczytanie$/.exec(place)?.[1] ?? '';
    const document = await db.document.findUniqueOrThrow({ where: { id } });
    expect(document).toMatchObject({
      title: 'Punkt informacyjny w Pile',
      kind: 'solution',
      createdById: cast.librarian.personId,
      groupId: cast.groupId,
    });
    expect(textOf((await savedContent(id)).content)).toContain('Zażółć gęślą jaźń під stare');
    const events = await db.event.findMany({ where: { objectId: id }, orderBy: { seq: 'asc' } });
    expect(events.map(({ type }) => type)).toEqual(['document.created', 'document.imported']);
    const report = await (await library.get(place)).text();
    expect(report).toContain('Odnośniki bez pełnego adresu: 1');
    expect(report).toContain('Nagłówki niższych poziomów: 1');
    expect((await library.get(`/dokumenty/${id}`)).status).toBe(200);
    const page = await (await library.get(`/dokumenty/${id}`)).text();
    expect(page).toContain('<strong>gęślą</strong>');
  });

  it('without a loss it is opened at once, under the title that was typed', async () => {
    const response = await send({
      file: '# Notatka\n\nTekst.\n',
      name: 'n.md',
      title: 'Mój tytuł',
      kind: 'note',
    });
    const place = response.headers.get('Location') ?? '';
    expect(place).toMatch(/^\/dokumenty\/[\da-f-]{36}$/);
    const [, , id = ''] = place.split('/');
    expect(await db.document.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: 'Mój tytuł',
      kind: 'note',
    });
    expect(await (await library.get(`${place}/wczytanie`)).text()).toContain('Cały tekst jest na miejscu.');
  });

  it('says how it read the letters of an old page', async () => {
    const file = oldPolish('<html><body><h1>Żłobek</h1><p>Środa</p></body></html>', 'windows-1250');
    const place = (await send({ file, name: 'stara.htm' })).headers.get('Location') ?? '';
    expect(await (await library.get(place)).text()).toContain('Odczytaliśmy go jako windows-1250.');
  });

  it('leaves what is dangerous outside and says so; the report is the group’s', async () => {
    const place = (await send({ file: await hostile() })).headers.get('Location') ?? '';
    const report = await (await library.get(place)).text();
    for (const line of ['Makra i formanty: 1', 'Osadzone obiekty: 1', 'Połączenia z innymi plikami: 2'])
      expect(report).toContain(line);
    const outsider = await server.browse(cast.outsider.personId);
    expect((await outsider.get(place)).status).toBe(404);
    const [, , id = ''] = place.split('/');
    await archiveDocument(cast.librarian, id);
    expect((await library.get(place)).status).toBe(200);
  });
});

describe('a file that is refused', () => {
  it('keeps what was typed and says what to do', async () => {
    const cases: [Sending, string][] = [
      [{}, 'Wybierz plik z tekstem.'],
      [{ file: '', name: 'pusty.txt' }, 'Wybierz plik z tekstem.'],
      [{ file: ' \n', name: 'puste.txt' }, 'W tym pliku nie ma tekstu.'],
      [{ file: '%PDF-1.7 ', name: 'skan.pdf' }, 'Z pliku PDF nie da się odzyskać układu tekstu.'],
      [
        { file: 'słowo '.repeat(70_000), name: 'a.txt' },
        'ma 419 999 znaków, a dokument może mieć najwyżej 400 000.',
      ],
      [{ file: new Uint8Array(10_000_001).fill(0x61), name: 'a.txt' }, 'Ten plik ma więcej niż 10 MB.'],
    ];
    for (const [sending, words] of cases) {
      const { status, page } = await refused(sending);
      expect(status).toBe(400);
      expect(page.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(words);
    }
  });

  it('a bomb is put out before it fills the memory', async () => {
    expect(sixtyMegabytes.length).toBeLessThan(500_000);
    const { page } = await refused({ file: sixtyMegabytes });
    expect(page).toContain('więcej niż 50 MB');
  });

  it('what is far too large does not come in at all', async () => {
    const response = await send({ file: new Uint8Array(21_000_000), name: 'a.txt' });
    expect(response.status).toBe(413);
  });

  it('nobody else may', async () => {
    for (const [who, status] of [
      ['observer', 403],
      ['outsider', 404],
      ['officer', 404],
    ] as const) {
      const client = await server.browse(cast[who].personId);
      expect((await send({ file: 'x', name: 'a.txt', client })).status, who).toBe(status);
    }
  });

  it('and nobody sends one after the other without end', async () => {
    const neighbour = await server.browse(cast.neighbour.personId);
    for (let i = 0; i < 30; i++)
      expect((await send({ file: '%PDF-', name: 'a.txt', client: neighbour })).status).toBe(400);
    const last = await send({ file: 'x', name: 'a.txt', title: 'Zostaje', client: neighbour });
    expect(last.status).toBe(429);
    expect(await last.text()).toContain('value="Zostaje"');
  });
});
