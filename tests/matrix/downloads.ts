import type { Area, Row, World } from './types.ts';

/** The things are those of the documents' table: who may read a text may take it along. */
const READERS: Row['expect'] = {
  visitor: 'signIn',
  observer: 'ok',
  librarian: 'ok',
  neighbour: 'ok',
  facilitator: 'ok',
  others: 'missing',
};

const draft = (world: World) => `/dokumenty/${world.ids.document}/eksport/md`;
const version = (document: string) => (world: World) =>
  `/dokumenty/${world.ids[document]}/wersje/${world.ids.version}/eksport/md`;
const publication = (name: string) => (world: World) => `/publikacje/${world.ids[name]}/eksport/md`;

function row(file: string, object: string, path: Row['path'], expect: Row['expect']): Row {
  return { file, method: 'GET', object, path, expect };
}

const ofDraft = 'routes/documents/export.ts';
const ofVersion = 'routes/documents/export-version.ts';
const ofPublication = 'routes/publications/export.ts';

export const downloads: Area = {
  rows: [
    row(ofDraft, 'draft', draft, READERS),
    row(ofDraft, 'in no format of ours', (world) => draft(world).replace('/md', '/exe'), {
      visitor: 'signIn',
      others: 'missing',
    }),
    row(ofVersion, 'version', version('document'), READERS),
    row(ofVersion, 'version of another document', version('archived'), {
      visitor: 'signIn',
      others: 'missing',
    }),
    row(
      ofVersion,
      'version of a text in consultation, not asked about',
      ({ ids }) => `/dokumenty/${ids.asked}/wersje/${ids.unasked}/eksport/md`,
      READERS,
    ),
    row(ofPublication, 'for everyone', publication('publicPage'), { others: 'ok' }),
    row(ofPublication, 'for the network', publication('networkPage'), { visitor: 'missing', others: 'ok' }),
    row(ofPublication, 'for the group', publication('groupPage'), { ...READERS, visitor: 'missing' }),
    row(ofPublication, 'withdrawn', publication('withdrawn'), {
      visitor: 'gone',
      outsider: 'gone',
      colleague: 'gone',
      officer: 'gone',
      others: 'ok',
    }),
  ],
};
