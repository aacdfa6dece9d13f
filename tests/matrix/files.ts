import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import { storeFile } from '#app/features/documents/files/commands/store-file.server.ts';
import { changeDocument, setContent } from '#app/features/documents/sync/change.server.ts';
import { picture } from '#tests/features/documents/uploads.ts';
import type { Area, Row, World } from './types.ts';

const READERS: Row['expect'] = {
  observer: 'ok',
  librarian: 'ok',
  neighbour: 'ok',
  facilitator: 'ok',
  others: 'missing',
};

async function prepare({ librarian, facilitator, groupId, ids }: World): Promise<void> {
  const withPicture = async (title: string) => {
    const documentId = await createDocument(librarian, groupId, { title });
    const { fileId, width, height } = await storeFile(librarian, documentId, picture());
    const image = { type: 'image', attrs: { fileId, alt: 'Plan sali', width, height } };
    await changeDocument(documentId, null, (doc) => setContent(doc, { type: 'doc', content: [image] }));
    return { documentId, fileId };
  };
  const draft = await withPicture('Szkic z planem');
  ids.documentWithFile = draft.documentId;
  ids.draftFile = draft.fileId;
  const published = await withPicture('Plan dla wszystkich');
  await publishDocument(facilitator, published.documentId, { audience: 'public' });
  ids.publicFile = published.fileId;
}

const upload = ({ ids }: World) => `/dokumenty/${ids.documentWithFile}/pliki`;

export const files: Area = {
  prepare,
  rows: [
    {
      file: 'routes/files/show.ts',
      method: 'GET',
      object: 'of a draft',
      path: ({ ids }) => `/pliki/${ids.draftFile}`,
      expect: READERS,
    },
    {
      file: 'routes/files/show.ts',
      method: 'GET',
      object: 'that a publication for everyone shows',
      path: ({ ids }) => `/pliki/${ids.publicFile}`,
      expect: { others: 'ok' },
    },
    {
      file: 'routes/files/upload.ts',
      method: 'GET',
      path: upload,
      expect: { visitor: 'signIn', others: 'away' },
    },
    {
      file: 'routes/files/upload.ts',
      method: 'POST',
      object: 'without a file',
      path: upload,
      expect: {
        visitor: 'signIn',
        observer: 'refused',
        librarian: 'input',
        neighbour: 'input',
        facilitator: 'input',
        others: 'missing',
      },
    },
  ],
};
