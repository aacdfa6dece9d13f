import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answer } from '#app/features/documents/adoption/commands/answer.server.ts';
import { closeConsultation } from '#app/features/documents/adoption/commands/close-consultation.server.ts';
import {
  CONSULTATION_LIMIT,
  openConsultation,
} from '#app/features/documents/adoption/commands/open-consultation.server.ts';
import { unfreeze } from '#app/features/documents/adoption/commands/unfreeze.server.ts';
import { keepDeadlines } from '#app/features/documents/adoption/deadlines.server.ts';
import { askForPositions } from '#app/features/documents/adoption/emails/send.server.ts';
import {
  archiveDocument,
  restoreDocument,
} from '#app/features/documents/commands/archive-document.server.ts';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import { renameDocument } from '#app/features/documents/commands/rename-document.server.ts';
import { now, setClock } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { forgive } from '#app/platform/throttle.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { adopted, agreed, consult, DAY, draft, position, signOffOf } from './scene.ts';

/** What happens after a text to be published was read, and before it is published. */
const between = vi.hoisted(() => ({ run: async (): Promise<unknown> => undefined }));
vi.mock('#app/features/documents/blocks/true-names.server.ts', async (original) => {
  const real = await original<typeof import('#app/features/documents/blocks/true-names.server.ts')>();
  const withTrueNames: typeof real.withTrueNames = async (...given) => {
    await between.run();
    return real.withTrueNames(...given);
  };
  return { ...real, withTrueNames };
});

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
afterEach(() => {
  setClock();
  between.run = async () => undefined;
});

const NOON = new Date('2027-03-01T11:00:00Z');
const at = (ms: number) => setClock(new Date(NOON.getTime() + ms));
const conflict = (message: string) => ({ code: 'conflict', detail: { message } });
const positionsIn = async (consultationId: string) =>
  (await db.signOff.findMany({ where: { consultationId } })).map(({ position: given }) => given).sort();
const eventsOf = (documentId: string, type: string) =>
  db.event.findMany({ where: { objectId: documentId, type } });

describe('a position that somebody saved meanwhile', () => {
  it('stands until it was seen; the same one again is no conflict', async () => {
    const documentId = await draft(cast, 'Dwie osoby');
    const signOffId = await signOffOf(cast, await consult(cast, documentId, ['pila']), 'pila');
    await position(cast, documentId, 'pila', 'disagree', 'Za rzadko.');
    const mine = { position: 'agree', remark: '', seen: '' } as const;
    await expect(answer(cast.librarian, documentId, signOffId, mine)).rejects.toMatchObject(
      conflict('adoption:error.changedMeanwhile'),
    );
    await answer(cast.librarian, documentId, signOffId, {
      position: 'disagree',
      remark: 'Za rzadko.',
      seen: '',
    });
    const saved = await db.signOff.findUniqueOrThrow({ where: { id: signOffId } });
    expect(saved.position).toBe('disagree');
    await answer(cast.librarian, documentId, signOffId, { ...mine, seen: saved.at?.toISOString() ?? '' });
    expect(await db.signOff.findUniqueOrThrow({ where: { id: signOffId } })).toMatchObject({
      position: 'agree',
    });
  });
});

describe('an institution whose people in the group are suspended', () => {
  it('is spoken for by those who work there', async () => {
    const documentId = await draft(cast, 'Zawieszona');
    const signOffId = await signOffOf(cast, await consult(cast, documentId, ['pila']), 'pila');
    const yes = { position: 'agree', remark: '', seen: '' } as const;
    const missing = { code: 'not_found' };
    await db.person.update({ where: { id: cast.librarian.personId }, data: { suspendedAt: now() } });
    await answer(cast.colleague, documentId, signOffId, yes);
    await expect(answer(cast.outsider, documentId, signOffId, yes)).rejects.toMatchObject(missing);
    await db.person.update({ where: { id: cast.librarian.personId }, data: { suspendedAt: null } });
    await expect(
      answer(cast.colleague, documentId, signOffId, { ...yes, position: 'disagree' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an archive', () => {
  it('takes no document that institutions are asked about', async () => {
    const documentId = await draft(cast, 'Do archiwum');
    await consult(cast, documentId, ['pila']);
    const refused = conflict('documents:error.consulted');
    await expect(archiveDocument(cast.librarian, documentId)).rejects.toMatchObject(refused);
    await expect(archiveDocument(cast.facilitator, documentId)).rejects.toMatchObject(refused);
    await closeConsultation(cast.facilitator, documentId, 'Inny plan.');
    await archiveDocument(cast.librarian, documentId);
  });

  it('sends no reminder and ends nothing by itself', async () => {
    at(0);
    const documentId = await draft(cast, 'W archiwum');
    const consultationId = await consult(cast, documentId, ['ngo'], 7 * DAY);
    await db.document.update({ where: { id: documentId }, data: { archivedAt: now() } });
    at(6 * DAY);
    await keepDeadlines();
    const mails = () => db.outboxMail.count({ where: { subject: { contains: 'W archiwum' } } });
    const ask = (id: string) =>
      transaction('ask', (tx) => askForPositions(tx, { id }, consultationId, 'remind'));
    await ask('archived');
    expect(await mails()).toBe(0);
    at(8 * DAY);
    await keepDeadlines();
    expect(await eventsOf(documentId, 'consultation.reminded')).toEqual([]);
    expect(await eventsOf(documentId, 'consultation.closed')).toEqual([]);
    await restoreDocument(cast.facilitator, documentId);
    await ask('restored');
    expect(await mails()).toBe(1);
    await keepDeadlines();
    expect(await positionsIn(consultationId)).toEqual(['silence']);
  });
});

describe('a title', () => {
  it('stands while institutions are asked about it, and once one agreed', async () => {
    const refused = conflict('documents:error.titleConsulted');
    const documentId = await draft(cast, 'Pod tym tytułem');
    const rename = (title: string, id = documentId) => renameDocument(cast.librarian, id, { title });
    await consult(cast, documentId, ['pila']);
    await expect(rename('Inny')).rejects.toMatchObject(refused);
    await rename('Pod tym tytułem');
    await position(cast, documentId, 'pila', 'disagree', 'Zły tytuł.');
    await closeConsultation(cast.facilitator, documentId, '');
    await rename('Lepszy tytuł');
    const ready = await agreed(cast, 'Uzgodniony');
    await expect(rename('Inny', ready)).rejects.toMatchObject(refused);
    const before = await adopted(cast, 'Przyjęty pod tytułem');
    await unfreeze(cast.facilitator, before, 'Nowa nazwa.');
    await rename('Nowa nazwa', before);
  });
});

describe('opening and ending a consultation', () => {
  const open = async (...lines: string[]) => {
    const documentId = await draft(cast, 'Seria', ...lines);
    await openConsultation(cast.facilitator, documentId, {
      name: 'Projekt',
      deadline: new Date(now().getTime() + DAY),
      institutions: [cast.institutions.pila],
    });
    return documentId;
  };

  it('an empty text is refused in words of its own', async () => {
    await expect(open(' ')).rejects.toMatchObject(conflict('adoption:error.empty'));
  });

  it('ten in an hour are enough for one person', async () => {
    await forgive('consultations', cast.facilitator.personId, CONSULTATION_LIMIT);
    for (let i = 0; i < 10; i++) await open();
    await expect(open()).rejects.toMatchObject({ code: 'too_many' });
  });

  it('after the deadline silence is recorded by whoever ends it first, once and without a reason', async () => {
    at(0);
    const documentId = await draft(cast, 'Tuż po terminie');
    const consultationId = await consult(cast, documentId, ['pila', 'krzywin'], DAY);
    await position(cast, documentId, 'pila');
    at(DAY + 1);
    await closeConsultation(cast.facilitator, documentId, '');
    await keepDeadlines();
    expect(await positionsIn(consultationId)).toEqual(['agree', 'silence']);
    const closed = await eventsOf(documentId, 'consultation.closed');
    expect(closed.map(({ payload }) => JSON.parse(payload))).toMatchObject([
      { by: 'deadline', unanswered: 1 },
    ]);
  });
});

describe('publishing', () => {
  const numbers = async (documentId: string) =>
    (await db.publication.findMany({ where: { documentId } })).map(({ number }) => number);

  it('makes the number that the form promised, or none', async () => {
    const documentId = await draft(cast, 'Dwa kliknięcia');
    const publish = () => publishDocument(cast.facilitator, documentId, { audience: 'group', number: 1 });
    const [first, second] = await Promise.allSettled([publish(), publish()]);
    expect([first?.status, second?.status].sort()).toEqual(['fulfilled', 'rejected']);
    await expect(publish()).rejects.toMatchObject({
      code: 'conflict',
      detail: { message: 'documents:error.publishedMeanwhile', values: { number: 1 } },
    });
    expect(await numbers(documentId)).toEqual([1]);
  });

  it('is forbidden before anything is said about the text', async () => {
    const documentId = await draft(cast, 'Nie moje', ' ');
    await expect(publishDocument(cast.librarian, documentId, { audience: 'group' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('takes no text whose adoption ended, or began, since it was read', async () => {
    const refused = conflict('documents:error.adoptionChanged');
    const documentId = await adopted(cast, 'Odmrażany');
    between.run = () => unfreeze(cast.facilitator, documentId, 'W tej chwili.');
    await expect(publishDocument(cast.facilitator, documentId, { audience: 'group' })).rejects.toMatchObject(
      refused,
    );
    expect(await numbers(documentId)).toEqual([]);
  });
});
