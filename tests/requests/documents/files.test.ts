import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import { withdrawPublication } from '#app/features/documents/commands/withdraw-publication.server.ts';
import type { Stored } from '#app/features/documents/files/commands/store-file.server.ts';
import { sweepFiles } from '#app/features/documents/files/sweep.server.ts';
import { changeDocument, setContent } from '#app/features/documents/sync/change.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { env } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/ids.ts';
import { seedGroup } from '#prisma/seed/groups.ts';
import { signedIn } from '#prisma/seed/people.ts';
import type { Browse } from '#tests/browse.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { paragraph } from '#tests/features/documents/contents.ts';
import { PDF, photo, png } from '#tests/features/documents/uploads.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let cast: Cast;
let server: TestServer;
let library: Browse;
let visitor: Browse;

beforeAll(async () => {
  cast = await makeCast();
  server = await startServer();
  library = await server.browse(cast.librarian.personId);
  visitor = await server.browse();
}, 60_000);
afterAll(() => server?.stop());

const newDocument = (title = 'Z plikami') => createDocument(cast.librarian, cast.groupId, { title });
const kept = () => join(env.dataDir, 'files');
const onDisk = () => (existsSync(kept()) ? readdirSync(kept()) : []);

interface Sending {
  kind?: 'image' | 'attachment';
  name?: string;
  bytes: Uint8Array;
  client?: Browse;
}

function upload(documentId: string, sending: Sending): Promise<Response> {
  const { kind = 'attachment', name = 'plik.pdf', bytes, client = library } = sending;
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  return fetch(new URL(`/dokumenty/${documentId}/pliki`, server.url), {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { Cookie: client.cookies(), Origin: server.url },
  });
}

async function stored(documentId: string, sending: Sending): Promise<Stored> {
  const response = await upload(documentId, sending);
  expect(response.status).toBe(200);
  return (await response.json()) as Stored;
}

async function refusal(documentId: string, sending: Sending) {
  const before = onDisk().length;
  const response = await upload(documentId, sending);
  expect(onDisk().length).toBe(before);
  const { message } = (await response.json()) as { message?: string };
  return { status: response.status, message };
}

describe('who reads a file', () => {
  it('is who reads the document: nobody else learns that it exists', async () => {
    const id = await newDocument();
    const { fileId } = await stored(id, { bytes: PDF, name: 'Umowa.pdf' });
    const observer = await server.browse(cast.observer.personId);
    const response = await observer.get(`/pliki/${fileId}`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    for (const personId of [undefined, cast.outsider.personId, cast.officer.personId, cast.admin.personId])
      expect((await (await server.browse(personId)).get(`/pliki/${fileId}`)).status).toBe(404);
    for (const path of [newId(), '..%2f..%2fsecret', `${fileId}%00`])
      expect((await library.get(`/pliki/${path}`)).status).toBe(404);
    const uploads = { observer: 403, outsider: 404, admin: 404 } as const;
    for (const [who, status] of Object.entries(uploads)) {
      const client = await server.browse(cast[who as keyof typeof uploads].personId);
      expect((await upload(id, { bytes: PDF, client })).status).toBe(status);
    }
    expect((await upload(id, { bytes: PDF, client: visitor })).headers.get('Location')).toMatch(
      /^\/logowanie/,
    );
  });

  it('a publication opens the files that it shows, as far as itself, until it is withdrawn', async () => {
    const id = await newDocument();
    const shown = await stored(id, { kind: 'image', bytes: await png() });
    const hidden = await stored(id, { kind: 'image', bytes: await png(32, 32) });
    const image = { type: 'image', attrs: { fileId: shown.fileId, alt: 'Plan' } };
    const mentioned = paragraph(`"fileId":"${hidden.fileId}"`);
    await changeDocument(id, null, (doc) => setContent(doc, { type: 'doc', content: [image, mentioned] }));
    await publishDocument(cast.facilitator, id, { audience: 'group' });
    expect((await visitor.get(`/pliki/${shown.fileId}`)).status).toBe(404);
    const publicationId = await publishDocument(cast.facilitator, id, { audience: 'public' });

    const response = await visitor.get(`/pliki/${shown.fileId}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(response.headers.get('Content-Disposition')).toMatch(/^inline; filename="plik\.png"/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Security-Policy')).toContain("sandbox; default-src 'none'");
    expect(await (await visitor.get(`/publikacje/${publicationId}`)).text()).toContain(
      `<img src="/pliki/${shown.fileId}" alt="Plan" width="64" height="48"`,
    );
    expect((await visitor.get(`/pliki/${hidden.fileId}`)).status).toBe(404);
    await withdrawPublication(cast.facilitator, publicationId);
    expect((await visitor.get(`/pliki/${shown.fileId}`)).status).toBe(404);
  });

  it('goes along when its document leaves as a file', async () => {
    const id = await newDocument();
    const { fileId } = await stored(id, { kind: 'image', bytes: await png() });
    const image = { type: 'image', attrs: { fileId, alt: 'Plan w pliku' } };
    await changeDocument(id, null, (doc) => setContent(doc, { type: 'doc', content: [image] }));
    const page = await (await library.get(`/dokumenty/${id}/eksport/html`)).text();
    expect(page).toContain('<img src="data:image/png;base64,');
    expect(page).toContain('alt="Plan w pliku"');
  });

  it('another group’s document opens nothing by naming the file', async () => {
    const id = await newDocument();
    const { fileId } = await stored(id, { kind: 'image', bytes: await png() });
    const other = await seedGroup(cast.admin, cast.facilitator, {
      name: 'Inna grupa',
      mandate: 'Inne sprawy.',
      visibility: 'network',
      institutionId: cast.institutions.rops,
    });
    const facilitator = await signedIn(cast.facilitator.personId);
    const image = { type: 'image', attrs: { fileId, alt: 'Cudzy plan' } };
    const foreign = await createDocument(
      facilitator,
      other,
      { title: 'Cudzy' },
      { type: 'doc', content: [image] },
    );
    await publishDocument(facilitator, foreign, { audience: 'public' });
    expect((await visitor.get(`/pliki/${fileId}`)).status).toBe(404);
  });
});

describe('what is taken', () => {
  it('documents by their content, as attachments under a safe name', async () => {
    const id = await newDocument();
    const file = await stored(id, { bytes: PDF, name: '../../etc/„Umowa"\r\nX: y.exe' });
    expect(file).toMatchObject({ name: '„Umowa X y.pdf', bytes: PDF.length });
    const response = await library.get(`/pliki/${file.fileId}`);
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[\w .]+\.pdf"; filename\*=UTF-8''/,
    );
    expect(onDisk()).toContain(file.fileId);
    const text = await stored(id, { bytes: Buffer.from('imię;miasto\nAnna;Piła\n'), name: 'lista.csv' });
    expect(text.name).toBe('lista.csv');
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string]>([
    ['a program called PDF', () => Buffer.from('MZ\x90\0\x03\0\0\0'), 'umowa.pdf', 'files:error.type'],
    [
      'a page called PDF',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      'a.pdf',
      'files:error.type',
    ],
    [
      'a drawing with scripts',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'a.svg',
      'files:error.type',
    ],
    ['a zip', () => Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1'), 'a.docx', 'files:error.type'],
    ['bytes called text', () => Buffer.from([0x61, 0, 0x62]), 'a.txt', 'files:error.type'],
    ['nothing', () => Buffer.alloc(0), 'a.pdf', 'files:error.empty'],
    ['half a picture', async () => (await photo()).subarray(0, 800), 'a.jpg', 'files:error.picture'],
    ['a picture without end', () => png(8_000, 8_000), 'a.png', 'files:error.picture'],
  ])('not %s', async (_, bytes, name, message) => {
    const id = await newDocument();
    expect(await refusal(id, { bytes: await bytes(), name })).toEqual({ status: 400, message });
  });

  it('a PDF is no picture', async () => {
    const sending = { kind: 'image', bytes: PDF, name: 'a.png' } as const;
    expect(await refusal(await newDocument(), sending)).toEqual({
      status: 400,
      message: 'files:error.notPicture',
    });
  });

  it('pictures are drawn anew: turned upright, made smaller, without place and owner', async () => {
    const id = await newDocument();
    const bytes = await photo();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    for (const kind of ['image', 'attachment'] as const) {
      const file = await stored(id, { kind, bytes, name: 'IMG_1.JPG' });
      expect(file).toMatchObject({ name: 'IMG_1.jpg', width: 480, height: 640 });
      const got = Buffer.from(await (await library.get(`/pliki/${file.fileId}`)).arrayBuffer());
      const { exif, orientation, width } = await sharp(got).metadata();
      expect({ exif, orientation, width }).toEqual({ exif: undefined, orientation: undefined, width: 480 });
      expect(got.includes('Prywatna')).toBe(false);
    }
    const large = await stored(id, { kind: 'image', bytes: await png(3_000, 1_500) });
    expect(large).toMatchObject({ width: 2_560, height: 1_280 });
  });

  it('no more than 20 MB at once, and 500 MB a group', async () => {
    const id = await newDocument();
    const heavy = Buffer.concat([PDF, Buffer.alloc(20_100_000)]);
    expect((await refusal(id, { bytes: heavy })).status).toBe(413);
    const { fileId } = await stored(id, { bytes: PDF });
    const row = await db.storedFile.findUniqueOrThrow({ where: { id: fileId } });
    await db.storedFile.create({ data: { ...row, id: newId(), bytes: 499_999_900 } });
    expect(await refusal(id, { bytes: PDF })).toEqual({ status: 409, message: 'files:error.quota' });
  });
});

describe('the disk', () => {
  it('is cleared of what no row speaks of, once it is old', async () => {
    mkdirSync(kept(), { recursive: true });
    const [old, fresh] = [newId(), newId()];
    for (const id of [old, fresh]) writeFileSync(join(kept(), id), 'x');
    const longAgo = new Date(Date.now() - 3 * 86_400_000);
    utimesSync(join(kept(), old), longAgo, longAgo);
    const [known] = await db.storedFile.findMany({ where: { bytes: { lt: 400_000_000 } }, take: 1 });
    utimesSync(join(kept(), known?.id ?? ''), longAgo, longAgo);
    await sweepFiles();
    expect(onDisk()).toContain(fresh);
    expect(onDisk()).toContain(known?.id);
    expect(onDisk()).not.toContain(old);
    expect(readdirSync(join(env.dataDir, 'uploads'))).toEqual([]);
  });
});
