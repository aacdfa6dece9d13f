import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { BLOCK_IDS, paragraph } from '#tests/features/documents/contents.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let cast: Cast;
let server: TestServer;
beforeAll(async () => {
  cast = await makeCast();
  server = await startServer();
}, 60_000);
afterAll(() => server?.stop());

it('a picture without a description keeps a text from being published, a jump of headings does not', async () => {
  const image = { fileId: BLOCK_IDS.image, alt: '', decorative: false, width: 1, height: 1 };
  const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Godziny' }] };
  const draft = (content: object[]) =>
    createDocument(cast.librarian, cast.groupId, { title: 'Dyżury' }, { type: 'doc', content });
  const bad = await draft([paragraph('Wejście'), { type: 'image', attrs: image }]);
  const jumping = await draft([paragraph('Wejście'), heading]);
  const facilitator = await server.browse(cast.facilitator.personId);

  const page = await (await facilitator.get(`/dokumenty/${bad}/publikacja`)).text();
  expect(page).toContain('Ilustracja nie ma opisu');
  expect(page).toContain('href="#do-poprawy-2"');
  expect(page).toContain('id="do-poprawy-2"');
  const refused = await facilitator.post(`/dokumenty/${bad}/publikacja`, { audience: 'group' });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('Nie można opublikować: w tekście jest ilustracja bez opisu.');

  expect(await (await facilitator.get(`/dokumenty/${jumping}/publikacja`)).text()).toContain(
    'Nagłówek pomija poziom',
  );
  const done = await facilitator.post(`/dokumenty/${jumping}/publikacja`, { audience: 'group' });
  expect([done.status, done.headers.get('Location')]).toEqual([
    302,
    expect.stringMatching(/^\/publikacje\//),
  ]);
});
