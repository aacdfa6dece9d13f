import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { closeConsultation } from '#app/features/documents/adoption/commands/close-consultation.server.ts';
import { openConsultation } from '#app/features/documents/adoption/commands/open-consultation.server.ts';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { FlowingText } from '#app/features/documents/comments/passages.ts';
import { remarkTable } from '#app/features/documents/comments/table.server.ts';
import { FRAGMENT } from '#app/features/documents/content/version.ts';
import { db } from '#app/platform/db/db.server.ts';
import type { Browse } from '#tests/browse.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { paragraph, text } from '#tests/features/documents/contents.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { type Mailbox, startMailbox } from '#tests/smtp.ts';
import { RawClient } from '#tests/sockets/documents/raw-client.ts';
import { until } from '#tests/until.ts';

const TEXT = { type: 'doc', content: [paragraph('Dyżury są we wtorki.'), paragraph('Kursy od stycznia.')] };

let cast: Cast;
let server: TestServer;
let mailbox: Mailbox;
let documentId: string;
let observer: Browse;
let facilitator: Browse;
let outsider: Browse;
const clients: RawClient[] = [];

beforeAll(async () => {
  cast = await makeCast();
  mailbox = await startMailbox();
  documentId = await createDocument(cast.librarian, cast.groupId, { title: 'Dyżury' }, TEXT);
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  observer = await server.browse(cast.observer.personId);
  facilitator = await server.browse(cast.facilitator.personId);
  outsider = await server.browse(cast.outsider.personId);
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server?.stop();
  await mailbox?.close();
});

async function opened(who: Browse): Promise<RawClient> {
  const client = new RawClient(server.url, { Cookie: who.cookies(), Origin: server.url });
  clients.push(client);
  expect(await client.join(documentId)).toMatchObject({ ok: true });
  return client;
}

/** What a browser would send for a selection of these words. */
function selection(doc: Y.Doc, words: string): { anchor: string; head: string } {
  const text = new FlowingText(doc);
  const from = text.text.indexOf(words);
  const { anchor, head } = text.anchor({ from, to: from + words.length });
  return { anchor: Buffer.from(anchor).toString('base64'), head: Buffer.from(head).toString('base64') };
}

const list = () => `/dokumenty/${documentId}/uwagi`;
const thread = (body: string) =>
  db.commentThread.findFirstOrThrow({
    where: { comments: { some: { body } } },
    include: { comments: true },
  });
const textNow = async () => new FlowingText((await opened(facilitator)).doc).text;

describe('an observer', () => {
  it('remarks on a passage, which the server quotes itself, and cannot touch the text', async () => {
    const client = await opened(observer);
    const quote = { quote: 'zmyślony cytat' };
    const body = 'Może lepiej w czwartki?';
    const posted = await observer.post(list(), { body, ...selection(client.doc, 'we wtorki'), ...quote });
    expect(posted.status).toBe(302);
    expect(await thread(body)).toMatchObject({
      quote: 'we wtorki',
      createdById: cast.observer.personId,
      institutionId: cast.institutions.krzywin,
    });
    const change = client.edit((fragment) => fragment.delete(0, 1));
    expect(await client.update(documentId, change)).toEqual({ ok: false, reason: 'read-only' });
    expect(await textNow()).toContain('Dyżury są we wtorki.');
  });

  it('does not judge, not even with a form of one’s own making', async () => {
    const { id } = await thread('Może lepiej w czwartki?');
    const judged = await observer.post(`/uwagi/${id}/rozstrzygniecie`, { outcome: 'accepted' });
    expect(judged.status).toBe(403);
    expect((await observer.post(`/uwagi/${id}/przyjecie`)).status).toBe(403);
  });

  it('is told where a window stands open that there is something new', async () => {
    const client = await opened(facilitator);
    const heard = new Promise((tell) => client.socket.on('document:comments', tell));
    await observer.post(list(), { body: 'Uwaga do całości' });
    expect(await heard).toEqual({ documentId });
  });
});

describe('a remark that cannot be taken', () => {
  it('on a place of another document is refused, and what was typed comes back', async () => {
    const foreign = new Y.Doc();
    const run = new Y.XmlText('Obcy tekst');
    foreign.getXmlFragment(FRAGMENT).insert(0, [run]);
    const place = selection(foreign, 'Obcy');
    const refused = await observer.post(list(), { body: 'Do cudzego', ...place });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('Do cudzego');
    expect(page).toContain('Zaznacz tekst jeszcze raz.');
  });

  it.each([
    ['nothing', { body: ' ' }],
    ['far too much', { body: 'a'.repeat(4_001) }],
    ['half a place', { body: 'Słowa', anchor: 'AAAA' }],
    ['no base64', { body: 'Słowa', anchor: '<b>', head: '<b>' }],
    ['a wording for the whole', { body: 'Słowa', proposal: 'Inaczej' }],
  ])('holds %s', async (_, form) => {
    expect((await observer.post(list(), form)).status).toBe(400);
  });

  it('in the name of a foreign institution', async () => {
    const refused = await observer.post(list(), {
      body: 'W cudzym imieniu',
      institutionId: cast.institutions.ngo,
    });
    expect(refused.status).toBe(400);
    expect(await db.comment.count({ where: { body: 'W cudzym imieniu' } })).toBe(0);
  });
});

describe('who sits elsewhere', () => {
  it('gets the 404 of unknown things for every address, and learns nothing', async () => {
    const found = await thread('Uwaga do całości');
    const [comment] = found.comments;
    const unknown = '01890000-0000-7000-8000-000000000000';
    for (const path of [
      list(),
      `${list()}/tabela`,
      `${list()}/tabela.xlsx`,
      `/uwagi/${found.id}/odpowiedz`,
      `/uwagi/${found.id}/otwarcie`,
      `/komentarze/${comment?.id}/edycja`,
      `/uwagi/${unknown}/odpowiedz`,
    ]) {
      expect((await outsider.get(path)).status, path).toBe(404);
      if (!path.includes('tabela')) expect((await outsider.post(path, { body: 'x' })).status, path).toBe(404);
    }
    // A thread of another document in the address of one's own tells nothing either.
    const page = await (await observer.get(`${list()}?uwaga=${unknown}`)).text();
    expect(page).toContain('Uwaga do całości');
  });
});

describe('a conversation', () => {
  it('mentions by mail with a link to the thread; who is mentioned again is not told again', async () => {
    const { id } = await thread('Uwaga do całości');
    const body = 'Zgadzam się, @Bibliotekarka z Piły.';
    await facilitator.post(`/uwagi/${id}/odpowiedz`, { body });
    const mail = await mailbox.mailTo(cast.librarian.email, 'wspomina o Tobie');
    expect(mail.text).toContain(`/dokumenty/${documentId}?uwaga=${id}`);
    expect(mail.text).toContain(body);
    const [reply] = (await thread(body)).comments.filter((comment) => comment.body === body);
    await facilitator.post(`/komentarze/${reply?.id}/edycja`, { body: `${body} Bardzo.` });
    expect((await db.comment.findUniqueOrThrow({ where: { id: reply?.id ?? '' } })).editedAt).not.toBeNull();
    await facilitator.post(`/uwagi/${id}/odpowiedz`, {
      body: 'A @Koordynatorka fundacji nie siedzi w grupie.',
    });
    await until(
      async () => (await db.outboxMail.count({ where: { dedupeKey: { startsWith: 'mention:' } } })) === 1,
    );
  });

  it('takes words back: the row stays, the page is silent, the last one closes the thread', async () => {
    const body = 'Tajne słowa';
    await observer.post(list(), { body });
    const found = await thread(body);
    await observer.post(`/komentarze/${found.comments[0]?.id}/wycofanie`);
    const page = await (await observer.get(`${list()}?stan=wszystkie`)).text();
    expect(page).not.toContain(body);
    expect(page).toContain('Wypowiedź została wycofana.');
    expect(await thread(body)).toMatchObject({ resolvedById: cast.observer.personId });
    expect((await observer.post(`/uwagi/${found.id}/otwarcie`)).status).toBe(409);
  });

  it('ends with a verdict, and is opened again', async () => {
    const { id } = await thread('Uwaga do całości');
    const verdict = { outcome: 'partly', answer: 'Uwzględnimy w styczniu.' };
    await facilitator.post(`/uwagi/${id}/rozstrzygniecie`, verdict);
    const closed = await (await observer.get(`${list()}?stan=rozstrzygniete`)).text();
    for (const words of ['uwzględniona częściowo', verdict.answer, 'Facylitatorka'])
      expect(closed).toContain(words);
    expect((await observer.post(`/uwagi/${id}/odpowiedz`, { body: 'Za późno' })).status).toBe(409);
    await facilitator.post(`/uwagi/${id}/otwarcie`);
    expect(await db.commentThread.findUniqueOrThrow({ where: { id } })).toMatchObject({
      resolvedAt: null,
      outcome: null,
    });
    const types = await db.event.findMany({ where: { objectId: documentId }, select: { type: true } });
    expect(types.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'remark.posted',
        'remark.answered',
        'remark.edited',
        'remark.resolved',
        'remark.reopened',
      ]),
    );
  });
});

describe('a proposed wording', () => {
  it('goes into the text once, for everybody, and the remark stays on the new words', async () => {
    const watcher = await opened(observer);
    const body = 'Jest nowy termin';
    const proposal = 'Kursy od lutego';
    await observer.post(list(), { body, proposal, ...selection(watcher.doc, 'Kursy od stycznia') });
    const { id } = await thread(body);
    const both = await Promise.all([1, 2].map(() => facilitator.post(`/uwagi/${id}/przyjecie`)));
    expect(both.map(({ status }) => status).sort()).toEqual([302, 409]);
    await until(() => new FlowingText(watcher.doc).text.includes('Kursy od lutego.'));
    const found = await thread(body);
    expect(found).toMatchObject({ outcome: 'accepted', resolvedById: cast.facilitator.personId });
    const text = new FlowingText(watcher.doc);
    const passage = text.find(found, found.quote);
    expect(passage && text.quote(passage)).toBe(proposal);
  });

  it('is refused once its passage is gone, and the page says that it is gone', async () => {
    const writer = await opened(facilitator);
    const body = 'Do skreślonego';
    const proposal = 'Inaczej';
    await observer.post(list(), { body, proposal, ...selection(writer.doc, 'Dyżury są') });
    const { id } = await thread(body);
    const cut = writer.edit((fragment) => fragment.delete(0, 1));
    expect(await writer.update(documentId, cut)).toMatchObject({ ok: true });
    expect((await facilitator.post(`/uwagi/${id}/przyjecie`)).status).toBe(409);
    expect(await textNow()).not.toContain('Inaczej');
    const page = await (await observer.get(list())).text();
    expect(page).toContain('Tego fragmentu już nie ma w tekście.');
    expect(page).toContain('Dyżury są');
  });
});

describe('the table of remarks', () => {
  it('holds what offices ask for, on the page and in a file that calculates nothing', async () => {
    await observer.post(list(), { body: '=HYPERLINK("https://zla.example";"Kliknij")' });
    const page = await (await observer.get(`${list()}/tabela`)).text();
    for (const words of [
      'Instytucja',
      'Biblioteka w Krzywiniu',
      'Kursy od lutego',
      'uwzględniona',
      'cały dokument',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('Tajne słowa');
    const file = await observer.get(`${list()}/tabela.xlsx`);
    expect(file.headers.get('Content-Disposition')).toContain('tabela-uwag.xlsx');
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const xml = (name: RegExp) =>
      Object.entries(parts)
        .filter(([path]) => name.test(path))
        .map(([, bytes]) => Buffer.from(bytes).toString())
        .join('');
    const all = xml(/\.xml$/);
    for (const words of ['Lp.', 'Instytucja', 'Rozstrzygnięcie', '=HYPERLINK(', 'Kursy od lutego']) {
      expect(all).toContain(words);
    }
    expect(xml(/worksheets/)).not.toMatch(/<f[ >]/);
  });
});

describe('a suggested change', () => {
  it('stands in the table between the remarks on what is before and behind it', async () => {
    const attrs = {
      id: '01890000-0000-7000-8000-00000000aaaa',
      authorId: cast.neighbour.personId,
      author: cast.neighbour.name,
      institution: 'Biblioteka w Krzywiniu',
      at: '2026-11-22T10:00:00.000Z',
    };
    const marked = (type: string, words: string) => ({ ...text(words), marks: [{ type, attrs }] });
    const content = {
      type: 'doc',
      content: [
        paragraph('Punkt działa w bibliotece.'),
        {
          type: 'paragraph',
          content: [
            text('Kursy od '),
            marked('deletion', 'stycznia'),
            marked('insertion', 'lutego'),
            text('.'),
          ],
        },
        paragraph('Dyżury są we wtorki.'),
      ],
    };
    const id = await createDocument(cast.librarian, cast.groupId, { title: 'Z propozycją' }, content);
    const client = new RawClient(server.url, { Cookie: facilitator.cookies(), Origin: server.url });
    clients.push(client);
    await client.join(id);
    for (const words of ['we wtorki', 'w bibliotece'])
      await facilitator.post(`/dokumenty/${id}/uwagi`, {
        body: `Do: ${words}`,
        ...selection(client.doc, words),
      });
    const { rows } = await remarkTable(cast.librarian, id);
    expect(
      rows.map(({ number, change, fragment, proposal }) => [number, change, fragment, proposal]),
    ).toEqual([
      [1, null, 'w bibliotece', ''],
      [2, 'replace', 'stycznia', 'lutego'],
      [3, null, 'we wtorki', ''],
    ]);
  });
});

describe('somebody whose institution is asked for its position', () => {
  it('reads and posts remarks in its name, judges none, and is out when the consultation ends', async () => {
    const id = await createDocument(cast.librarian, cast.groupId, { title: 'Do konsultacji' }, TEXT);
    const address = `/dokumenty/${id}/uwagi`;
    expect((await outsider.post(address, { body: 'Jeszcze nie wolno' })).status).toBe(404);
    await openConsultation(cast.facilitator, id, {
      name: 'Projekt',
      deadline: new Date(Date.now() + 86_400_000),
      institutions: [cast.institutions.ngo],
    });
    const body = 'Fundacja ma uwagę.';
    expect((await outsider.post(address, { body })).status).toBe(302);
    const found = await thread(body);
    expect(found.institutionId).toBe(cast.institutions.ngo);
    const page = await (await outsider.get(address)).text();
    expect(page).toContain(body);
    expect(page).toContain(cast.facilitator.name);
    expect(page, 'who else sits in the group').not.toContain(cast.observer.name);
    expect((await outsider.post(`/uwagi/${found.id}/odpowiedz`, { body: 'I jeszcze.' })).status).toBe(302);
    expect((await outsider.post(`/uwagi/${found.id}/rozstrzygniecie`, { outcome: 'accepted' })).status).toBe(
      403,
    );
    expect((await outsider.post(`/uwagi/${found.id}/przyjecie`)).status).toBe(403);
    await closeConsultation(cast.facilitator, id, 'Odpowiedzieli wszyscy.');
    expect((await outsider.get(address)).status).toBe(404);
    expect((await outsider.post(`/uwagi/${found.id}/odpowiedz`, { body: 'Po terminie.' })).status).toBe(404);
  });
});
