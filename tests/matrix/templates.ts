import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { saveTemplate } from '#app/features/documents/templates/commands/save-template.server.ts';
import { templatesOfGroup } from '#app/features/documents/templates/queries.server.ts';
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
  ids.pattern = await createDocument(librarian, groupId, { title: 'Do powtarzania' });
  for (const title of ['Nasz wzór', 'Stary wzór']) await saveTemplate(librarian, ids.pattern, { title });
  for (const { id, title } of await templatesOfGroup(librarian, groupId)) ids[title] = id;
}

const save = ({ ids }: World) => `/dokumenty/${ids.pattern}/wzor`;
const archive = ({ ids }: World) => `/wzory/${ids['Stary wzór']}/archiwum`;

export const templates: Area = {
  prepare,
  rows: [
    {
      file: 'routes/templates/list.tsx',
      method: 'GET',
      path: ({ groupId }) => `/grupy/${groupId}/wzory`,
      expect: READERS,
    },
    { file: 'routes/templates/save.tsx', method: 'GET', path: save, expect: WRITERS },
    {
      file: 'routes/templates/save.tsx',
      method: 'POST',
      path: save,
      form: () => ({ title: 'Wzór' }),
      expect: WRITERS,
    },
    {
      file: 'routes/templates/archive.tsx',
      method: 'GET',
      path: archive,
      expect: { visitor: 'signIn', others: 'away' },
    },
    {
      file: 'routes/templates/archive.tsx',
      method: 'POST',
      path: archive,
      // The librarian made it.
      expect: { ...WRITERS, neighbour: 'refused' },
    },
  ],
};
