import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { importDocument } from '#app/features/documents/imports/commands/import-document.server.ts';
import type { Area, Row, World } from './types.ts';

const READERS: Row['expect'] = {
  visitor: 'signIn',
  observer: 'ok',
  librarian: 'ok',
  neighbour: 'ok',
  facilitator: 'ok',
  others: 'missing',
};
const WRITERS: Row['expect'] = { ...READERS, observer: 'refused' };

async function prepare({ librarian, groupId, ids }: World): Promise<void> {
  const file = new File(['<html><h1>Z pliku</h1><img src="x" alt="Plan"></html>'], 'plik.html');
  const { documentId } = await importDocument(librarian, groupId, { file, title: '', kind: 'solution' });
  ids.imported = documentId;
  ids.writtenHere = await createDocument(librarian, groupId, { title: 'Pisany tutaj' });
}

const form = ({ groupId }: World) => `/grupy/${groupId}/dokumenty/wczytanie`;

export const imports: Area = {
  prepare,
  rows: [
    { file: 'routes/documents/import.tsx', method: 'GET', path: form, expect: WRITERS },
    {
      file: 'routes/documents/import.tsx',
      method: 'POST',
      object: 'without a file',
      path: form,
      expect: { ...WRITERS, librarian: 'input', neighbour: 'input', facilitator: 'input' },
    },
    {
      file: 'routes/documents/import-report.tsx',
      method: 'GET',
      path: ({ ids }) => `/dokumenty/${ids.imported}/wczytanie`,
      expect: READERS,
    },
    {
      file: 'routes/documents/import-report.tsx',
      method: 'GET',
      object: 'of a document that was written here',
      path: ({ ids }) => `/dokumenty/${ids.writtenHere}/wczytanie`,
      expect: { visitor: 'signIn', others: 'missing' },
    },
  ],
};
