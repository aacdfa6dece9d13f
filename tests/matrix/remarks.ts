import type { Actor } from '#app/features/accounts/actor.ts';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { postRemark } from '#app/features/documents/comments/commands/post-remark.server.ts';
import { resolveRemark } from '#app/features/documents/comments/commands/resolve.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import type { Area, Row, World } from './types.ts';

const ALL: Row['expect'] = {
  visitor: 'signIn',
  observer: 'ok',
  librarian: 'ok',
  neighbour: 'ok',
  facilitator: 'ok',
  others: 'missing',
};
const WRITERS: Row['expect'] = { ...ALL, observer: 'refused' };
/** The remarks are the observer's. */
const AUTHOR: Row['expect'] = {
  ...ALL,
  librarian: 'refused',
  neighbour: 'refused',
  facilitator: 'refused',
};
const SENT_BACK: Row['expect'] = {
  visitor: 'signIn',
  observer: 'away',
  librarian: 'away',
  neighbour: 'away',
  facilitator: 'away',
  others: 'missing',
};

async function prepare(world: World): Promise<void> {
  const { librarian, observer, groupId, ids } = world;
  const documentId = await createDocument(librarian, groupId, { title: 'Do uwag' });
  const remark = (actor: Actor, body: string) => postRemark(actor, documentId, { body, proposal: '' });
  ids.remarked = documentId;
  ids.thread = await remark(observer, 'Proszę dopisać godziny.');
  ids.settled = await remark(librarian, 'Już dopisane.');
  await resolveRemark(librarian, ids.settled, { outcome: 'rejected', answer: '' });
  ids.unanswerable = await remark(librarian, 'Bez propozycji brzmienia.');
  ids.withdrawableThread = await remark(observer, 'Do wycofania.');
  const first = async (threadId: string) => (await db.comment.findFirstOrThrow({ where: { threadId } })).id;
  ids.comment = await first(ids.thread);
  ids.withdrawableComment = await first(ids.withdrawableThread);
}

const on =
  (name: string, rest: string, start = '/uwagi') =>
  (world: World) =>
    `${start}/${world.ids[name]}${rest}`;
const list = (rest = '') => on('remarked', `/uwagi${rest}`, '/dokumenty');
const words = () => ({ body: 'Jeszcze jedno zdanie.' });

const rows: Row[] = [
  { file: 'routes/remarks/list.tsx', method: 'GET', path: list(), expect: ALL },
  { file: 'routes/remarks/list.tsx', method: 'POST', path: list(), form: words, expect: ALL },
  { file: 'routes/remarks/data.ts', method: 'GET', path: list('/lista'), expect: ALL },
  { file: 'routes/remarks/table.tsx', method: 'GET', path: list('/tabela'), expect: ALL },
  { file: 'routes/remarks/table-file.ts', method: 'GET', path: list('/tabela.xlsx'), expect: ALL },
  { file: 'routes/remarks/reply.tsx', method: 'GET', path: on('thread', '/odpowiedz'), expect: ALL },
  {
    file: 'routes/remarks/reply.tsx',
    method: 'POST',
    path: on('thread', '/odpowiedz'),
    form: words,
    expect: ALL,
  },
  {
    file: 'routes/remarks/settle.tsx',
    method: 'GET',
    path: on('unanswerable', '/rozstrzygniecie'),
    expect: WRITERS,
  },
  {
    file: 'routes/remarks/settle.tsx',
    method: 'POST',
    path: on('unanswerable', '/rozstrzygniecie'),
    form: () => ({ outcome: 'partly', answer: 'Dopiszemy.' }),
    expect: WRITERS,
  },
  {
    file: 'routes/remarks/settle.tsx',
    method: 'POST',
    object: 'own remark, without a verdict',
    path: on('thread', '/rozstrzygniecie'),
    expect: ALL,
  },
  { file: 'routes/remarks/reopen.tsx', method: 'GET', path: on('settled', '/otwarcie'), expect: SENT_BACK },
  { file: 'routes/remarks/reopen.tsx', method: 'POST', path: on('settled', '/otwarcie'), expect: WRITERS },
  { file: 'routes/remarks/accept.tsx', method: 'GET', path: on('thread', '/przyjecie'), expect: SENT_BACK },
  {
    file: 'routes/remarks/accept.tsx',
    method: 'POST',
    object: 'that proposes nothing',
    path: on('settled', '/przyjecie'),
    expect: { ...WRITERS, librarian: 'conflict', neighbour: 'conflict', facilitator: 'conflict' },
  },
  {
    file: 'routes/remarks/edit.tsx',
    method: 'GET',
    path: on('comment', '/edycja', '/komentarze'),
    expect: AUTHOR,
  },
  {
    file: 'routes/remarks/edit.tsx',
    method: 'POST',
    path: on('comment', '/edycja', '/komentarze'),
    form: words,
    expect: AUTHOR,
  },
  {
    file: 'routes/remarks/withdraw.tsx',
    method: 'GET',
    path: on('withdrawableComment', '/wycofanie', '/komentarze'),
    expect: SENT_BACK,
  },
  {
    file: 'routes/remarks/withdraw.tsx',
    method: 'POST',
    path: on('withdrawableComment', '/wycofanie', '/komentarze'),
    // The observer, who wrote it, comes before the others: for them it is done.
    expect: ALL,
  },
];

export const remarks: Area = { prepare, rows };
