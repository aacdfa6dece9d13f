import { beforeAll, describe, expect, it } from 'vitest';
import { archiveDocument } from '#app/features/documents/commands/archive-document.server.ts';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import { textOf } from '#app/features/documents/content/json.ts';
import { publicationPage } from '#app/features/documents/publication-queries.server.ts';
import { savedContent } from '#app/features/documents/sync/current.server.ts';
import { answerInvitation } from '#app/features/meetings/commands/answer.server.ts';
import { cancelMeeting } from '#app/features/meetings/commands/cancel.server.ts';
import { openNote } from '#app/features/meetings/commands/open-note.server.ts';
import { meetingPage } from '#app/features/meetings/meeting-page.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { deliver, newMails, scheduled } from './meetings.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

describe('opening the note', () => {
  it('starts from the agenda, with who is invited and what they answered', async () => {
    const id = await scheduled(cast, { date: '2027-03-28' });
    await answerInvitation(
      { via: 'page', actor: cast.librarian, meetingId: id },
      { answer: 'yes', whoComes: '', comment: '' },
    );
    const { content } = await savedContent(await openNote(cast.facilitator, id));
    expect(textOf(content).split('\n')).toEqual([
      'Spotkanie sieciujące',
      'Kiedy: niedziela, 28 marca 2027, 10:00–12:00',
      'Gdzie: Biblioteka, Piła',
      'Zaproszone instytucje',
      'Biblioteka w Krzywiniu: brak odpowiedzi',
      'Biblioteka w Pile: na miejscu',
      'Ośrodek regionalny: brak odpowiedzi',
      'Porządek spotkania',
      '1. Kursy polskiego',
      'Cel: decyzja',
      '',
      '2. Warsztaty',
      'Cel: informacja',
      '',
      'Ustalenia',
      '',
      'Zadania',
      '',
    ]);
  });

  it('makes one note, however many click at once', async () => {
    const id = await scheduled(cast);
    const ids = await Promise.all(Array.from({ length: 8 }, () => openNote(cast.facilitator, id)));
    expect(new Set(ids).size).toBe(1);
    expect(await db.document.count({ where: { meetingId: id } })).toBe(1);
    expect(await db.event.count({ where: { type: 'note.opened', objectId: id } })).toBe(1);
  });

  it('leads the group to its note in the archive too', async () => {
    const id = await scheduled(cast);
    const noteId = await openNote(cast.facilitator, id);
    await archiveDocument(cast.facilitator, noteId);
    expect((await meetingPage(cast.librarian, id)).note).toEqual({ id: noteId });
    expect((await meetingPage(cast.outsider, id)).note).toBeNull();
  });

  it('is for facilitators who sit in the group', async () => {
    const id = await scheduled(cast);
    for (const who of [cast.librarian, cast.observer, cast.outsider, cast.admin]) {
      await expect(openNote(who, id)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(openNote(cast.facilitator, newId())).rejects.toMatchObject({ code: 'not_found' });
    await cancelMeeting(cast.facilitator, id, '');
    await expect(openNote(cast.facilitator, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('once published, everybody who was invited gets its address, once', async () => {
    const seen = new Set<string>();
    const id = await scheduled(cast);
    await newMails(seen);
    const publication = await publishDocument(cast.facilitator, await openNote(cast.facilitator, id), {
      audience: 'public',
    });
    await deliver();
    await db.subscriberCursor.updateMany({ where: { subscriber: 'meetings' }, data: { seq: 0 } });
    await deliver();
    const sent = (await newMails(seen)).filter((mail) => mail.subject.startsWith('Notatka'));
    expect(sent.map((mail) => mail.to).sort()).toEqual(
      [cast.facilitator, cast.librarian, cast.neighbour].map((who) => who.email).sort(),
    );
    expect(sent[0]?.text).toContain(`/publikacje/${publication}`);
    expect((await meetingPage(cast.outsider, id)).publications).toHaveLength(1);
    expect((await meetingPage(cast.outsider, id)).note).toBeNull();
    expect((await publicationPage(cast.outsider, publication)).publishedBy).toBe(cast.facilitator.name);
    expect((await publicationPage(null, publication)).publishedBy).toBeNull();
  });

  it('published for the group alone, it is not announced to somebody who has left', async () => {
    const seen = new Set<string>();
    const id = await scheduled(cast);
    const noteId = await openNote(cast.facilitator, id);
    await deliver();
    await newMails(seen);
    const { groupId } = cast;
    await db.seat.updateMany({
      where: { groupId, personId: cast.neighbour.personId },
      data: { endedAt: new Date() },
    });
    await publishDocument(cast.facilitator, noteId, { audience: 'group' });
    await deliver();
    const sent = (await newMails(seen)).filter((mail) => mail.subject.startsWith('Notatka'));
    expect(sent.map((mail) => mail.to).sort()).toEqual(
      [cast.facilitator, cast.librarian].map((who) => who.email).sort(),
    );
  });
});
