import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adopt } from '#app/features/documents/adoption/commands/adopt.server.ts';
import { answer } from '#app/features/documents/adoption/commands/answer.server.ts';
import { closeConsultation } from '#app/features/documents/adoption/commands/close-consultation.server.ts';
import { unfreeze } from '#app/features/documents/adoption/commands/unfreeze.server.ts';
import { keepDeadlines } from '#app/features/documents/adoption/deadlines.server.ts';
import { signaturesOf } from '#app/features/documents/adoption/notice.server.ts';
import { publicationChanges } from '#app/features/documents/adoption/publication-changes.server.ts';
import { stageOf } from '#app/features/documents/adoption/stage.ts';
import { registerConsultationSubscribers } from '#app/features/documents/adoption/subscribers.server.ts';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import { renameDocument } from '#app/features/documents/commands/rename-document.server.ts';
import { postRemark } from '#app/features/documents/comments/commands/post-remark.server.ts';
import { replyToRemark } from '#app/features/documents/comments/commands/reply.server.ts';
import { publicationPage } from '#app/features/documents/publication-queries.server.ts';
import { documentList, documentPage } from '#app/features/documents/queries.server.ts';
import { changeDocument, setContent } from '#app/features/documents/sync/change.server.ts';
import { restoreVersion } from '#app/features/documents/versions/commands/restore-version.server.ts';
import { setClock } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { drainEvents, startDispatcher, stopDispatcher } from '#app/platform/events/dispatch.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { paragraph } from '../contents.ts';
import { adopted, agreed, consult, DAY, draft, position, signOffOf } from './scene.ts';

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  registerConsultationSubscribers();
  await startDispatcher();
  return stopDispatcher;
});
afterEach(() => setClock());

const NOON = new Date('2027-03-01T11:00:00Z');
const at = (ms: number) => setClock(new Date(NOON.getTime() + ms));

const answersOf = async (consultationId: string) =>
  Object.fromEntries(
    (
      await db.signOff.findMany({
        where: { consultationId },
        select: { position: true, institution: { select: { id: true } } },
      })
    ).map(({ position: given, institution }) => [
      Object.entries(cast.institutions).find(([, id]) => id === institution.id)?.[0],
      given,
    ]),
  );
const eventsOf = (documentId: string, type: string) =>
  db.event.findMany({ where: { objectId: documentId, type }, orderBy: { seq: 'asc' } });
const rewrite = (documentId: string, ...lines: string[]) =>
  changeDocument(documentId, cast.librarian.personId, (doc) =>
    setContent(doc, { type: 'doc', content: lines.map(paragraph) }),
  );
const mailsTo = (email: string, word: string) =>
  db.outboxMail.count({ where: { to: email, subject: { contains: word } } });

describe('a position', () => {
  it('is one for each institution, changed by any who speak for it, each change an event', async () => {
    const documentId = await draft(cast, 'Jedno stanowisko');
    const consultationId = await consult(cast, documentId, ['pila', 'krzywin']);
    await position(cast, documentId, 'pila', 'disagree', 'Za mało godzin.');
    await position(cast, documentId, 'pila', 'agree');
    await position(cast, documentId, 'pila', 'agree');
    expect(await answersOf(consultationId)).toEqual({ pila: 'agree', krzywin: null });
    const told = (await eventsOf(documentId, 'consultation.answered')).map(({ payload }) =>
      JSON.parse(payload),
    );
    expect(told.map((event: { position: string }) => event.position)).toEqual(['disagree', 'agree']);
  });

  it('is not given for another institution, by an observer, or by who is not asked', async () => {
    const documentId = await draft(cast, 'Cudze stanowisko');
    const consultationId = await consult(cast, documentId, ['pila', 'krzywin']);
    const pila = await signOffOf(cast, consultationId, 'pila');
    const krzywin = await signOffOf(cast, consultationId, 'krzywin');
    const yes = { position: 'agree', remark: '', seen: '' } as const;
    const code = { code: 'forbidden' };
    await expect(answer(cast.neighbour, documentId, pila, yes)).rejects.toMatchObject(code);
    await expect(answer(cast.facilitator, documentId, pila, yes)).rejects.toMatchObject(code);
    await expect(answer(cast.observer, documentId, krzywin, yes)).rejects.toMatchObject(code);
    await expect(answer(cast.colleague, documentId, pila, yes)).rejects.toMatchObject(code);
    await expect(answer(cast.outsider, documentId, pila, yes)).rejects.toMatchObject({ code: 'not_found' });
    const other = await draft(cast, 'Inny dokument');
    await expect(answer(cast.librarian, other, pila, yes)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('may be given up to the deadline and not a millisecond later', async () => {
    at(0);
    const documentId = await draft(cast, 'Termin');
    const consultationId = await consult(cast, documentId, ['pila', 'ngo'], DAY);
    at(DAY);
    await position(cast, documentId, 'pila');
    await keepDeadlines();
    expect(await answersOf(consultationId)).toEqual({ pila: 'agree', ngo: null });
    at(DAY + 1);
    await expect(position(cast, documentId, 'pila', 'disagree')).rejects.toMatchObject({ code: 'conflict' });
    await expect(position(cast, documentId, 'ngo')).rejects.toMatchObject({
      code: 'conflict',
      detail: { message: 'adoption:error.closed' },
    });
  });
});

describe('silence', () => {
  it('is recorded once when the deadline has passed, however often the job runs', async () => {
    at(0);
    const documentId = await draft(cast, 'Milczenie');
    const consultationId = await consult(cast, documentId, ['pila', 'krzywin', 'ngo'], DAY);
    await position(cast, documentId, 'pila', 'no_position');
    at(DAY + 60_000);
    await Promise.all([keepDeadlines(), keepDeadlines()]);
    await keepDeadlines();
    expect(await answersOf(consultationId)).toEqual({
      pila: 'no_position',
      krzywin: 'silence',
      ngo: 'silence',
    });
    const closed = await eventsOf(documentId, 'consultation.closed');
    expect(closed).toHaveLength(1);
    expect(JSON.parse(closed[0]?.payload ?? '')).toMatchObject({ by: 'deadline', unanswered: 2 });
  });
});

describe('who is asked', () => {
  it('gets a mail, and a reminder two days before the end unless they have answered', async () => {
    at(0);
    const documentId = await draft(cast, 'Przypomnienie');
    await consult(cast, documentId, ['pila', 'krzywin', 'ngo'], 7 * DAY);
    await drainEvents();
    for (const { email } of [cast.librarian, cast.neighbour, cast.outsider])
      expect(await mailsTo(email, 'Prośba o stanowisko: Przypomnienie')).toBe(1);
    // Where somebody sits in the group, only those who speak are asked.
    expect(await mailsTo(cast.colleague.email, 'Przypomnienie')).toBe(0);
    expect(await mailsTo(cast.observer.email, 'Przypomnienie')).toBe(0);
    await position(cast, documentId, 'pila');
    at(5 * DAY - 1);
    await keepDeadlines();
    await drainEvents();
    expect(await mailsTo(cast.neighbour.email, 'Przypomnienie, prośba')).toBe(0);
    at(5 * DAY);
    await keepDeadlines();
    await keepDeadlines();
    await drainEvents();
    expect(await mailsTo(cast.neighbour.email, 'Przypomnienie, prośba o stanowisko: Przypomnienie')).toBe(1);
    expect(await mailsTo(cast.outsider.email, 'Przypomnienie, prośba o stanowisko: Przypomnienie')).toBe(1);
    expect(await mailsTo(cast.librarian.email, 'Przypomnienie, prośba')).toBe(0);
    expect(await eventsOf(documentId, 'consultation.reminded')).toHaveLength(1);
  });

  it('outside the group reads the one document as long as the consultation is open', async () => {
    const documentId = await draft(cast, 'Na czas uzgodnień');
    const missing = { code: 'not_found' };
    const titles = async () =>
      (await documentList(cast.outsider, { skip: 0, take: 100 })).documents.map(({ title }) => title);
    await expect(documentPage(cast.outsider, documentId)).rejects.toMatchObject(missing);
    await consult(cast, documentId, ['ngo']);
    expect(await documentPage(cast.outsider, documentId)).toMatchObject({ asked: true });
    expect(await titles()).toContain('Na czas uzgodnień');
    const threadId = await postRemark(cast.outsider, documentId, { body: 'Prosimy o soboty.', proposal: '' });
    await replyToRemark(cast.outsider, threadId, { body: 'Najlepiej rano.' });
    const { institutionId } = await db.commentThread.findUniqueOrThrow({ where: { id: threadId } });
    expect(institutionId).toBe(cast.institutions.ngo);
    await expect(documentPage(cast.officer, documentId)).rejects.toMatchObject(missing);
    await expect(renameDocument(cast.outsider, documentId, { title: 'x' })).rejects.toMatchObject(missing);
    await closeConsultation(cast.facilitator, documentId, 'Koniec próby.');
    await expect(documentPage(cast.outsider, documentId)).rejects.toMatchObject(missing);
    expect(await titles()).not.toContain('Na czas uzgodnień');
    await expect(
      postRemark(cast.outsider, documentId, { body: 'Po czasie.', proposal: '' }),
    ).rejects.toMatchObject(missing);
    await expect(replyToRemark(cast.outsider, threadId, { body: 'Po czasie.' })).rejects.toMatchObject(
      missing,
    );
  });
});

describe('ending early', () => {
  it('needs a reason while somebody has not answered', async () => {
    const documentId = await draft(cast, 'Wcześniej');
    await consult(cast, documentId, ['pila', 'krzywin']);
    await position(cast, documentId, 'pila');
    await expect(closeConsultation(cast.facilitator, documentId, '')).rejects.toMatchObject({
      code: 'conflict',
      detail: { field: 'reason' },
    });
    await expect(closeConsultation(cast.librarian, documentId, 'x')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await position(cast, documentId, 'krzywin');
    await closeConsultation(cast.facilitator, documentId, '');
    await expect(closeConsultation(cast.facilitator, documentId, 'x')).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('only one consultation of a document is open', async () => {
    const documentId = await draft(cast, 'Jedne naraz');
    await consult(cast, documentId, ['pila']);
    await expect(consult(cast, documentId, ['krzywin'])).rejects.toMatchObject({ code: 'conflict' });
    await expect(consult(cast, await draft(cast, 'Wczoraj'), ['pila'], -1)).rejects.toMatchObject({
      detail: { field: 'date' },
    });
  });
});

describe('adopting', () => {
  it('needs an ended consultation, somebody who agrees, and the very text they agreed to', async () => {
    const refused = (message: string) => ({
      code: 'conflict',
      detail: { message: `adoption:error.${message}` },
    });
    const documentId = await draft(cast, 'Warunki');
    await expect(adopt(cast.facilitator, documentId)).rejects.toMatchObject(refused('notConsulted'));
    await consult(cast, documentId, ['pila']);
    await expect(adopt(cast.facilitator, documentId)).rejects.toMatchObject(refused('notConsulted'));
    await position(cast, documentId, 'pila', 'disagree');
    await closeConsultation(cast.facilitator, documentId, '');
    await expect(adopt(cast.facilitator, documentId)).rejects.toMatchObject(refused('nobodyAgrees'));
    await consult(cast, documentId, ['pila']);
    await position(cast, documentId, 'pila');
    await closeConsultation(cast.facilitator, documentId, '');
    await rewrite(documentId, 'Dyżury w środy.');
    await expect(adopt(cast.facilitator, documentId)).rejects.toMatchObject(refused('textChanged'));
    await expect(adopt(cast.librarian, documentId)).rejects.toMatchObject({ code: 'forbidden' });
    const { versionId } = await db.consultation.findFirstOrThrow({
      where: { documentId },
      orderBy: { openedAt: 'desc' },
    });
    await restoreVersion(cast.librarian, documentId, versionId);
    expect(await adopt(cast.facilitator, documentId)).toBe(1);
  });

  it('freezes text, title and signatories, until it is unfrozen with a reason', async () => {
    const documentId = await adopted(cast, 'Zamrożony');
    const before = await db.documentUpdate.count({ where: { documentId } });
    await expect(rewrite(documentId, 'Inaczej.')).rejects.toMatchObject({
      code: 'conflict',
      detail: { message: 'adoption:error.frozen' },
    });
    await expect(renameDocument(cast.librarian, documentId, { title: 'Inny' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await db.documentUpdate.count({ where: { documentId } })).toBe(before);
    const adoption = await db.adoption.findFirstOrThrow({
      where: { documentId },
      include: { version: true },
    });
    expect(adoption.sha256).toBe(adoption.version.sha256);
    expect(JSON.parse(adoption.signatories)).toMatchObject([
      { institution: 'Biblioteka w Pile', position: 'agree' },
    ]);
    await unfreeze(cast.facilitator, documentId, 'Zmiana przepisów.');
    await rewrite(documentId, 'Inaczej.');
    const [event] = await eventsOf(documentId, 'document.unfrozen');
    expect(JSON.parse(event?.payload ?? '')).toMatchObject({ reason: 'Zmiana przepisów.', number: 1 });
    await expect(unfreeze(cast.facilitator, documentId, 'x')).rejects.toMatchObject({ code: 'conflict' });
    // The old positions were on the old text.
    await expect(adopt(cast.facilitator, documentId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('what is published of it stands still, says who agreed, and what changed since', async () => {
    const documentId = await adopted(cast, 'Dwa wydania');
    const first = await publishDocument(cast.facilitator, documentId, { audience: 'public' });
    const frozen = await publicationPage(null, first);
    await unfreeze(cast.facilitator, documentId, 'Nowy rok.');
    await rewrite(documentId, 'Dyżury we wtorki i piątki.');
    await consult(cast, documentId, ['pila', 'krzywin']);
    await position(cast, documentId, 'pila', 'agree_with_remark', 'Prosimy o klucz.');
    await position(cast, documentId, 'krzywin', 'disagree');
    await closeConsultation(cast.facilitator, documentId, '');
    expect(await adopt(cast.facilitator, documentId)).toBe(2);
    const second = await publishDocument(cast.facilitator, documentId, { audience: 'public' });

    const page = await publicationPage(null, first);
    expect([page.html, page.sha256]).toEqual([frozen.html, frozen.sha256]);
    expect(await signaturesOf(page, false)).toMatchObject({ number: 1 });
    const signed = await signaturesOf(await publicationPage(null, second), false);
    expect(signed?.signatories).toMatchObject([
      { institution: 'Biblioteka w Krzywiniu', position: 'disagree', remark: '' },
      { institution: 'Biblioteka w Pile', position: 'agree_with_remark', remark: '' },
    ]);
    const { from, number, passages } = await publicationChanges(null, second, 1, 'czytelnik');
    expect([from, number]).toEqual([1, 2]);
    expect(passages[0]?.cells[0]?.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'del', text: 'czwartki' },
      { op: 'add', text: 'piątki' },
    ]);
    expect(JSON.stringify(passages)).not.toContain(cast.librarian.name);
  });

  it('with answers that were given before it ended early stays without those that were not', async () => {
    const documentId = await draft(cast, 'Bez jednej');
    await consult(cast, documentId, ['pila', 'ngo']);
    await position(cast, documentId, 'pila');
    await closeConsultation(cast.facilitator, documentId, 'Pilne.');
    await adopt(cast.facilitator, documentId);
    const { signatories } = await db.adoption.findFirstOrThrow({ where: { documentId } });
    expect(JSON.parse(signatories)).toMatchObject([
      { institution: 'Biblioteka w Pile', position: 'agree' },
      { institution: 'Fundacja Most', position: null },
    ]);
  });

  it('a text whose consultation is over and agreed is ready', async () => {
    expect(await adopt(cast.facilitator, await agreed(cast, 'Gotowy'))).toBe(1);
  });
});

describe('the stage', () => {
  const when = (n: number) => new Date(NOON.getTime() + n);
  const publication = (n: number, withdrawn = false) => ({
    publishedAt: when(n),
    withdrawnAt: withdrawn ? when(n + 1) : null,
  });
  it.each([
    ['draft', { consulted: false, adoptedAt: null, publications: [] }],
    ['consultation', { consulted: true, adoptedAt: null, publications: [publication(1)] }],
    ['adopted', { consulted: false, adoptedAt: when(5), publications: [publication(1)] }],
    ['published', { consulted: false, adoptedAt: when(5), publications: [publication(6), publication(1)] }],
    ['withdrawn', { consulted: false, adoptedAt: when(5), publications: [publication(6, true)] }],
    ['published', { consulted: false, adoptedAt: null, publications: [publication(1)] }],
    ['withdrawn', { consulted: false, adoptedAt: null, publications: [publication(1, true)] }],
  ] as const)('%s', (stage, facts) => {
    expect(stageOf({ ...facts, publications: [...facts.publications] })).toBe(stage);
  });
});
