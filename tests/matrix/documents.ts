import { closeConsultation } from '#app/features/documents/adoption/commands/close-consultation.server.ts';
import { archiveDocument } from '#app/features/documents/commands/archive-document.server.ts';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import { withdrawPublication } from '#app/features/documents/commands/withdraw-publication.server.ts';
import type { Audience } from '#app/features/documents/kinds.ts';
import { outcomesOfDocument } from '#app/features/documents/outcomes/queries.server.ts';
import { changeDocument, setContent } from '#app/features/documents/sync/change.server.ts';
import { nameVersion } from '#app/features/documents/versions/commands/name-version.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import {
  adopted,
  agreed,
  consult,
  DAY,
  position,
  signOffOf,
} from '#tests/features/documents/adoption/scene.ts';
import { suggestions } from './suggestions.ts';
import type { Area, Row, World } from './types.ts';

const TEXT = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Dyżury we wtorki i czwartki.' }] }],
};

const CHANGED = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Dyżury w środy i czwartki.' }] }],
};

/** Seats read; members and facilitators write; nobody else learns that the draft exists. */
const READERS: Row['expect'] = {
  visitor: 'signIn',
  observer: 'ok',
  librarian: 'ok',
  neighbour: 'ok',
  facilitator: 'ok',
  others: 'missing',
};
const WRITERS: Row['expect'] = { ...READERS, observer: 'refused' };
/** The document is the librarian's. */
const OWNERS: Row['expect'] = { ...WRITERS, neighbour: 'refused' };
const PUBLISHERS: Row['expect'] = { ...OWNERS, librarian: 'refused' };
const SENT_BACK: Row['expect'] = { visitor: 'signIn', others: 'away' };

const at =
  (name: string, rest = '') =>
  (world: World) =>
    `/dokumenty/${world.ids[name]}${rest}`;
const version = (world: World) => at('document', `/wersje/${world.ids.version}`)(world);
const restoring = (world: World) => at('toRestore', `/wersje/${world.ids.earlier}/przywrocenie`)(world);
const publication =
  (name: string, rest = '') =>
  (world: World) =>
    `/publikacje/${world.ids[name]}${rest}`;

async function prepare(world: World): Promise<void> {
  const { librarian, facilitator, groupId, ids } = world;
  const draft = (title: string) => createDocument(librarian, groupId, { title }, TEXT);
  const published = async (audience: Audience) =>
    publishDocument(facilitator, await draft(`Opublikowane: ${audience}`), { audience });
  ids.document = await draft('Punkt informacyjny w bibliotece');
  ids.version = await nameVersion(librarian, ids.document, { name: 'Przed uwagami' });
  ids.toRestore = await draft('Do przywrócenia');
  ids.earlier = await nameVersion(librarian, ids.toRestore, { name: 'Wcześniejsza' });
  await changeDocument(ids.toRestore, librarian.personId, (doc) => setContent(doc, CHANGED));
  ids.asked = await draft('W uzgodnieniach');
  const asked = await consult(world, ids.asked, ['pila', 'krzywin', 'ngo']);
  ids.askedVersion = await versionOf(asked);
  ids.unasked = await nameVersion(librarian, ids.asked, { name: 'Nie do uzgodnień' });
  ids.askedAgain = await draft('W uzgodnieniach po raz drugi');
  ids.firstVersion = await versionOf(await consult(world, ids.askedAgain, ['pila']));
  await position(world, ids.askedAgain, 'pila', 'disagree', 'Za rzadko.');
  await closeConsultation(facilitator, ids.askedAgain, '');
  await changeDocument(ids.askedAgain, librarian.personId, (doc) => setContent(doc, CHANGED));
  ids.secondVersion = await versionOf(await consult(world, ids.askedAgain, ['pila', 'krzywin', 'ngo']));
  ids.pilaAnswer = await signOffOf(world, asked, 'pila');
  ids.ngoAnswer = await signOffOf(world, asked, 'ngo');
  ids.toConsult = await draft('Do uzgodnień');
  ids.toClose = await draft('Do zamknięcia');
  await consult(world, ids.toClose, ['krzywin']);
  ids.toAdopt = await agreed(world, 'Do przyjęcia');
  ids.frozen = await adopted(world, 'Przyjęty');
  ids.toUnfreeze = await adopted(world, 'Do odmrożenia');
  ids.toArchive = await draft('Do archiwum');
  ids.archived = await draft('W archiwum');
  await archiveDocument(librarian, ids.archived);
  ids.publicPage = await published('public');
  ids.publishedTwice = await draft('Opublikowane dwa razy');
  await publishDocument(facilitator, ids.publishedTwice, { audience: 'public' });
  await changeDocument(ids.publishedTwice, librarian.personId, (doc) => setContent(doc, CHANGED));
  ids.secondPage = await publishDocument(facilitator, ids.publishedTwice, { audience: 'public' });
  ids.networkPage = await published('network');
  ids.groupPage = await published('group');
  ids.toWithdraw = await published('public');
  ids.withdrawn = await published('public');
  await withdrawPublication(facilitator, ids.withdrawn);
  ids.networkTask = await publishedTask(world, 'network');
  ids.groupTask = await publishedTask(world, 'group');
}

async function versionOf(consultationId: string): Promise<string> {
  return (await db.consultation.findUniqueOrThrow({ where: { id: consultationId } })).versionId;
}

/** A task of Piła in a publication; gives its row's id. */
async function publishedTask(world: World, audience: Audience): Promise<string> {
  const { librarian, facilitator, groupId, institutions } = world;
  const task = {
    type: 'task',
    attrs: { institutionId: institutions.pila },
    content: TEXT.content[0]?.content,
  };
  const content = { type: 'doc', content: [task] };
  const documentId = await createDocument(librarian, groupId, { title: `Zadanie: ${audience}` }, content);
  await publishDocument(facilitator, documentId, { audience });
  const [outcome] = await outcomesOfDocument(facilitator, documentId);
  return outcome?.id ?? '';
}

const drafts: Row[] = [
  {
    file: 'routes/documents/list.tsx',
    method: 'GET',
    path: () => '/dokumenty',
    expect: { visitor: 'signIn', others: 'ok' },
  },
  {
    file: 'routes/documents/new.tsx',
    method: 'GET',
    path: ({ groupId }) => `/grupy/${groupId}/dokumenty/nowy`,
    expect: WRITERS,
  },
  {
    file: 'routes/documents/new.tsx',
    method: 'POST',
    path: ({ groupId }) => `/grupy/${groupId}/dokumenty/nowy`,
    form: () => ({ title: 'Nowy dokument' }),
    expect: WRITERS,
  },
  { file: 'routes/documents/show.tsx', method: 'GET', path: at('document'), expect: READERS },
  { file: 'routes/documents/rename.tsx', method: 'GET', path: at('document', '/tytul'), expect: WRITERS },
  {
    file: 'routes/documents/rename.tsx',
    method: 'POST',
    path: at('document', '/tytul'),
    form: () => ({ title: 'Inny tytuł' }),
    expect: WRITERS,
  },
  { file: 'routes/documents/choices.ts', method: 'GET', path: at('document', '/wybor'), expect: WRITERS },
  {
    file: 'routes/documents/archive.tsx',
    method: 'GET',
    path: at('document', '/archiwum'),
    expect: SENT_BACK,
  },
  {
    file: 'routes/documents/archive.tsx',
    method: 'POST',
    path: at('toArchive', '/archiwum'),
    expect: OWNERS,
  },
  {
    file: 'routes/documents/restore.tsx',
    method: 'GET',
    path: at('archived', '/przywrocenie'),
    expect: SENT_BACK,
  },
  {
    file: 'routes/documents/restore.tsx',
    method: 'POST',
    path: at('archived', '/przywrocenie'),
    expect: OWNERS,
  },
  {
    file: 'routes/documents/publish.tsx',
    method: 'GET',
    path: at('document', '/publikacja'),
    expect: PUBLISHERS,
  },
  {
    file: 'routes/documents/publish.tsx',
    method: 'POST',
    path: at('document', '/publikacja'),
    form: () => ({ audience: 'group' }),
    expect: PUBLISHERS,
  },
];

const versions: Row[] = [
  { file: 'routes/versions/list.tsx', method: 'GET', path: at('toRestore', '/wersje'), expect: READERS },
  {
    file: 'routes/versions/list.tsx',
    method: 'POST',
    path: at('document', '/wersje'),
    form: () => ({ name: 'Po uwagach' }),
    expect: WRITERS,
  },
  { file: 'routes/versions/show.tsx', method: 'GET', path: version, expect: READERS },
  { file: 'routes/versions/restore.tsx', method: 'GET', path: restoring, expect: WRITERS },
  {
    file: 'routes/versions/restore.tsx',
    method: 'POST',
    path: restoring,
    // The first brings the text back; for those after there is nothing left to bring back.
    expect: { ...WRITERS, neighbour: 'conflict', facilitator: 'conflict' },
  },
  {
    file: 'routes/versions/compare.tsx',
    method: 'GET',
    path: (world) => `${at('toRestore', '/porownanie')(world)}?od=${world.ids.earlier}`,
    expect: READERS,
  },
  {
    file: 'routes/versions/compare.tsx',
    method: 'GET',
    object: 'side by side',
    path: (world) => `${at('toRestore', '/porownanie')(world)}?od=1&widok=obok`,
    expect: READERS,
  },
  {
    file: 'routes/versions/contribution.tsx',
    method: 'GET',
    path: at('toRestore', '/wklad'),
    expect: READERS,
  },
  { file: 'routes/versions/seen.tsx', method: 'GET', path: at('document', '/wizyta'), expect: SENT_BACK },
  {
    file: 'routes/versions/seen.tsx',
    method: 'POST',
    path: at('document', '/wizyta'),
    form: () => ({ seq: '1' }),
    expect: READERS,
  },
];

const outcome = (name: string) => (world: World) => `/ustalenia/${world.ids[name]}/stan`;

/** The task is Piła's; observers, others' people and offices see it and change nothing. */
const outcomes: Row[] = [
  {
    file: 'routes/groups/outcomes.tsx',
    method: 'GET',
    path: ({ groupId }) => `/grupy/${groupId}/ustalenia`,
    expect: { visitor: 'missing', others: 'ok' },
  },
  {
    file: 'routes/documents/outcome-state.tsx',
    method: 'GET',
    path: outcome('networkTask'),
    expect: SENT_BACK,
  },
  {
    file: 'routes/documents/outcome-state.tsx',
    method: 'POST',
    object: 'of a publication for the network',
    path: outcome('networkTask'),
    form: () => ({ state: 'done' }),
    expect: { visitor: 'signIn', librarian: 'ok', facilitator: 'ok', others: 'refused' },
  },
  {
    file: 'routes/documents/outcome-state.tsx',
    method: 'POST',
    object: 'of a publication for the group',
    path: outcome('groupTask'),
    form: () => ({ state: 'done' }),
    expect: {
      visitor: 'signIn',
      observer: 'refused',
      neighbour: 'refused',
      librarian: 'ok',
      facilitator: 'ok',
      others: 'missing',
    },
  },
];

/** Piła, Krzywiń and the foundation are asked: who works there reads along. */
const ASKED: Row['expect'] = { ...READERS, colleague: 'ok', outsider: 'ok' };
const NOT_ASKED: Row['expect'] = {
  ...ASKED,
  observer: 'refused',
  neighbour: 'refused',
  facilitator: 'refused',
};
const FROZEN: Row['expect'] = {
  ...READERS,
  observer: 'refused',
  librarian: 'refused',
  neighbour: 'refused',
  facilitator: 'refused',
};
const IN_A_MONTH = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10);

/** A page that leads the text on, and the act itself. */
function step(file: string, name: string, rest: string, form: Record<string, string> = {}): Row[] {
  const path = at(name, `/uzgodnienia/${rest}`);
  return [
    { file: `routes/adoption/${file}`, method: 'GET', path, expect: PUBLISHERS },
    { file: `routes/adoption/${file}`, method: 'POST', path, form: () => form, expect: PUBLISHERS },
  ];
}

const answering =
  (signOff: string) =>
  ({ ids }: World) =>
    `/dokumenty/${ids.asked}/uzgodnienia/${ids[signOff]}/stanowisko`;

const adoptionRows: Row[] = [
  { file: 'routes/documents/show.tsx', method: 'GET', object: 'asked', path: at('asked'), expect: ASKED },
  {
    file: 'routes/documents/show.tsx',
    method: 'GET',
    object: 'adopted',
    path: at('frozen'),
    expect: READERS,
  },
  {
    file: 'routes/documents/rename.tsx',
    method: 'POST',
    object: 'adopted',
    path: at('frozen', '/tytul'),
    form: () => ({ title: 'Inny tytuł' }),
    expect: FROZEN,
  },
  {
    file: 'routes/versions/list.tsx',
    method: 'GET',
    object: 'asked',
    path: at('asked', '/wersje'),
    expect: READERS,
  },
  {
    file: 'routes/versions/show.tsx',
    method: 'GET',
    object: 'asked about',
    path: (world) => at('asked', `/wersje/${world.ids.askedVersion}`)(world),
    expect: ASKED,
  },
  {
    file: 'routes/versions/show.tsx',
    method: 'GET',
    object: 'asked about before',
    path: (world) => at('askedAgain', `/wersje/${world.ids.firstVersion}`)(world),
    expect: ASKED,
  },
  {
    file: 'routes/versions/show.tsx',
    method: 'GET',
    object: 'of a text in consultation, not asked about',
    path: (world) => at('asked', `/wersje/${world.ids.unasked}`)(world),
    expect: READERS,
  },
  {
    file: 'routes/versions/compare.tsx',
    method: 'GET',
    object: 'asked about twice',
    path: ({ ids, ...world }) =>
      `${at('askedAgain', '/porownanie')({ ids, ...world })}?od=${ids.firstVersion}&do=${ids.secondVersion}`,
    expect: ASKED,
  },
  {
    file: 'routes/versions/compare.tsx',
    method: 'GET',
    object: 'asked about, with the text of now',
    path: ({ ids, ...world }) => `${at('asked', '/porownanie')({ ids, ...world })}?od=${ids.askedVersion}`,
    expect: READERS,
  },
  {
    file: 'routes/adoption/show.tsx',
    method: 'GET',
    object: 'asked',
    path: at('asked', '/uzgodnienia'),
    expect: ASKED,
  },
  {
    file: 'routes/adoption/show.tsx',
    method: 'GET',
    object: 'adopted',
    path: at('frozen', '/uzgodnienia'),
    expect: READERS,
  },
  {
    file: 'routes/adoption/answer.tsx',
    method: 'GET',
    path: answering('pilaAnswer'),
    expect: { ...NOT_ASKED, outsider: 'refused', colleague: 'refused', librarian: 'ok' },
  },
  {
    file: 'routes/adoption/answer.tsx',
    method: 'POST',
    path: answering('pilaAnswer'),
    form: () => ({ position: 'agree' }),
    expect: { ...NOT_ASKED, outsider: 'refused', colleague: 'refused', librarian: 'ok' },
  },
  {
    file: 'routes/adoption/answer.tsx',
    method: 'POST',
    object: 'of an institution outside the group',
    path: answering('ngoAnswer'),
    form: () => ({ position: 'disagree', remark: 'Za mało godzin.' }),
    expect: { ...NOT_ASKED, colleague: 'refused', librarian: 'refused', outsider: 'ok' },
  },
  {
    file: 'routes/adoption/open.tsx',
    method: 'GET',
    path: at('toConsult', '/uzgodnienia/nowe'),
    expect: PUBLISHERS,
  },
  {
    file: 'routes/adoption/open.tsx',
    method: 'POST',
    path: at('toConsult', '/uzgodnienia/nowe'),
    form: ({ institutions }) => ({
      name: 'Projekt',
      date: IN_A_MONTH,
      time: '15:00',
      institutions: [institutions.pila],
    }),
    expect: PUBLISHERS,
  },
  ...step('close.tsx', 'toClose', 'zamkniecie', { reason: 'Pilny termin.' }),
  ...step('adopt.tsx', 'toAdopt', 'przyjecie'),
  ...step('unfreeze.tsx', 'toUnfreeze', 'odmrozenie', { reason: 'Nowe przepisy.' }),
];

const GROUP_ONLY: Row['expect'] = { ...READERS, visitor: 'missing' };

const publications: Row[] = [
  {
    file: 'routes/publications/changes.tsx',
    method: 'GET',
    path: publication('secondPage', '/zmiany'),
    expect: { others: 'ok' },
  },
  {
    file: 'routes/publications/changes.tsx',
    method: 'GET',
    object: 'with nothing before',
    path: publication('publicPage', '/zmiany'),
    expect: { others: 'missing' },
  },
  {
    file: 'routes/publications/list.tsx',
    method: 'GET',
    path: () => '/publikacje',
    expect: { others: 'ok' },
  },
  {
    file: 'routes/publications/show.tsx',
    method: 'GET',
    object: 'for everyone',
    path: publication('publicPage'),
    expect: { others: 'ok' },
  },
  {
    file: 'routes/publications/show.tsx',
    method: 'GET',
    object: 'for the network',
    path: publication('networkPage'),
    expect: { visitor: 'missing', others: 'ok' },
  },
  {
    file: 'routes/publications/show.tsx',
    method: 'GET',
    object: 'for the group',
    path: publication('groupPage'),
    expect: GROUP_ONLY,
  },
  {
    file: 'routes/publications/show.tsx',
    method: 'GET',
    object: 'withdrawn',
    path: publication('withdrawn'),
    expect: {
      observer: 'ok',
      librarian: 'ok',
      neighbour: 'ok',
      facilitator: 'ok',
      admin: 'ok',
      others: 'gone',
    },
  },
  {
    file: 'routes/publications/withdraw.tsx',
    method: 'GET',
    path: publication('publicPage', '/wycofanie'),
    expect: SENT_BACK,
  },
  {
    file: 'routes/publications/withdraw.tsx',
    method: 'POST',
    path: publication('toWithdraw', '/wycofanie'),
    // The facilitator withdraws it; for the officer, who is asked afterwards, it is gone then.
    expect: { visitor: 'signIn', facilitator: 'ok', officer: 'missing', admin: 'ok', others: 'refused' },
  },
];

export const documents: Area = {
  prepare,
  rows: [...drafts, ...versions, ...adoptionRows, ...outcomes, ...suggestions, ...publications],
};
