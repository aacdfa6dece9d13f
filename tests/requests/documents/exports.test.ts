import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideBlockSources } from '#app/features/documents/blocks/sources.server.ts';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import { withdrawPublication } from '#app/features/documents/commands/withdraw-publication.server.ts';
import { storeFile } from '#app/features/documents/files/commands/store-file.server.ts';
import { changeDocument, setContent } from '#app/features/documents/sync/change.server.ts';
import type { Browse } from '#tests/browse.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { EVERYTHING, paragraph } from '#tests/features/documents/contents.ts';
import { missingWords, wordsOf } from '#tests/features/documents/exports/full.ts';
import { photo } from '#tests/features/documents/uploads.ts';
import { poppler } from '#tests/libreoffice.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const TITLE = 'Łącznik: „żółty” plik/ścieżka';
let cast: Cast;
let server: TestServer;
let documentId: string;
let publicationId: string;
let librarian: Browse;

beforeAll(async () => {
  provideBlockSources({ services: async () => new Map(), meetings: async () => new Map() });
  cast = await makeCast();
  documentId = await createDocument(cast.librarian, cast.groupId, { title: TITLE }, EVERYTHING);
  publicationId = await publishDocument(cast.facilitator, documentId, { audience: 'public' });
  server = await startServer();
  librarian = await server.browse(cast.librarian.personId);
}, 60_000);
afterAll(() => server?.stop());

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8; variant=GFM',
};

describe('a download', () => {
  it.each(Object.entries(TYPES))('as %s has its type and a name from the title', async (format, type) => {
    const response = await librarian.get(`/dokumenty/${documentId}/eksport/${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="Lacznik _zolty_ plik sciezka.${format}"; filename*=UTF-8''${encodeURIComponent(`Łącznik „żółty” plik ścieżka.${format}`)}`,
    );
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
  });

  it('of a draft says that it is one; of a publication its number and checksum', async () => {
    const pdf = async (path: string) =>
      poppler('pdftotext', new Uint8Array(await (await librarian.get(path)).arrayBuffer()));
    const draft = await pdf(`/dokumenty/${documentId}/eksport/pdf`);
    expect(draft).toContain('szkic');
    expect(missingWords(wordsOf(EVERYTHING), draft)).toEqual([]);
    const publication = await pdf(`/publikacje/${publicationId}/eksport/pdf`);
    expect(publication).toContain('wersja nr 1');
    expect(publication).toMatch(/SHA-256 opublikowanego tekstu: [\da-f]{64}/);
    expect(publication).toContain('Współfinansowane przez Unię Europejską');
  });

  it('of a publication is not sent twice, and not at all once it is withdrawn', async () => {
    const visitor = await server.browse();
    const own = await publishDocument(cast.facilitator, documentId, { audience: 'public' });
    const path = `/publikacje/${own}/eksport/docx`;
    const first = await visitor.get(path);
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const etag = first.headers.get('ETag') ?? '';
    expect((await visitor.get(path, { 'If-None-Match': etag })).status).toBe(304);
    expect((await visitor.get(`/publikacje/${own}/eksport/odt`, { 'If-None-Match': etag })).status).toBe(200);
    await withdrawPublication(cast.facilitator, own);
    expect((await visitor.get(path, { 'If-None-Match': etag })).status).toBe(410);
  });

  it('has the pictures of its text, for whoever sees them on the page', async () => {
    const id = await createDocument(cast.librarian, cast.groupId, { title: 'Z obrazem' });
    const given = async () => ({ kind: 'image' as const, name: 'wejscie.jpg', bytes: await photo() });
    const { fileId, width, height } = await storeFile(cast.librarian, id, given);
    const image = { type: 'image', attrs: { fileId, alt: 'Wejście', decorative: false, width, height } };
    await changeDocument(id, cast.librarian.personId, (doc) =>
      setContent(doc, { type: 'doc', content: [paragraph('Tu wchodzimy.'), image] }),
    );
    const shown = await publishDocument(cast.facilitator, id, { audience: 'public' });
    const visitor = await server.browse();
    for (const [client, path] of [
      [librarian, `/dokumenty/${id}`],
      [visitor, `/publikacje/${shown}`],
    ] as const) {
      const docx = await (await client.get(`${path}/eksport/docx`)).arrayBuffer();
      const names = Object.keys(unzipSync(new Uint8Array(docx)));
      expect(names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
      expect(await (await client.get(`${path}/eksport/html`)).text()).toContain(
        'src="data:image/jpeg;base64,',
      );
    }
  });

  it('is offered on both pages, without a script', async () => {
    for (const path of [`/dokumenty/${documentId}`, `/publikacje/${publicationId}`]) {
      const html = await (await librarian.get(path)).text();
      for (const format of Object.keys(TYPES)) expect(html).toContain(`href="${path}/eksport/${format}"`);
    }
  });

  it('is limited per person', async () => {
    const observer = await server.browse(cast.observer.personId);
    const path = `/dokumenty/${documentId}/eksport/md`;
    const answers = await Promise.all(
      Array.from({ length: 61 }, async () => (await observer.get(path)).status),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(60);
    expect(answers.filter((status) => status === 429)).toHaveLength(1);
    expect((await librarian.get(path)).status).toBe(200);
  });
});
