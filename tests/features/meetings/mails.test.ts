import { beforeAll, describe, expect, it } from 'vitest';
import { endSeat } from '#app/features/groups/seats/commands/end-seat.server.ts';
import { answerInvitation } from '#app/features/meetings/commands/answer.server.ts';
import { cancelMeeting } from '#app/features/meetings/commands/cancel.server.ts';
import { changeMeeting } from '#app/features/meetings/commands/change.server.ts';
import { scheduleMeeting } from '#app/features/meetings/commands/schedule.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { readLink } from '#app/platform/secrets/signed-link.server.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { libicalAvailable, libicalFaults } from '#tests/platform/calendar/libical.ts';
import { lint } from '#tests/platform/calendar/lint.ts';
import { deliver, input, newMails, property, type SentMail, scheduled } from './meetings.ts';

let cast: Cast;
const libical = libicalAvailable();
const seen = new Set<string>();

beforeAll(async () => {
  cast = await makeCast();
  await deliver();
  await newMails(seen);
});

const mails = async () => {
  await deliver();
  return newMails(seen);
};
const to = (sent: SentMail[], email: string) => sent.find((mail) => mail.to === email);
const invited = () => [cast.facilitator, cast.librarian, cast.neighbour].map((who) => who.email).sort();

/** Every mail carries one sound object that names its reader and nobody else. */
function expectSound(sent: SentMail[], method: 'REQUEST' | 'CANCEL', sequence: number) {
  for (const mail of sent) {
    expect(mail.method).toBe(method);
    expect(lint(mail.calendar)).toEqual([]);
    if (libical) expect(libicalFaults(mail.calendar)).toEqual([]);
    expect(property(mail.calendar, 'SEQUENCE')).toBe(String(sequence));
    expect(property(mail.calendar, 'ATTENDEE')?.toLowerCase()).toBe(`mailto:${mail.to}`);
    const others = invited().filter((email) => email !== mail.to);
    for (const other of others) expect(mail.calendar + mail.text).not.toContain(other);
  }
}

describe('one meeting from invitation to cancelling', () => {
  it('mails each of the invited one REQUEST with links to answer', async () => {
    const id = await scheduled(cast);
    const sent = await mails();
    expect(sent.map((mail) => mail.to).sort()).toEqual(invited());
    expectSound(sent, 'REQUEST', 0);
    const mail = to(sent, cast.librarian.email);
    expect(mail?.subject).toMatch(
      /^Zaproszenie: Spotkanie sieciujące, (poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela), /,
    );
    expect(mail?.text).toMatch(/10:00–12:00 \(czas w Polsce\)/);
    expect(property(mail?.calendar ?? '', 'ORGANIZER')).toBe('mailto:splot@localhost.example');
    const links = [...(mail?.text ?? '').matchAll(/\/odpowiedz\/(\S+)\?odpowiedz=(\w+)/g)];
    expect(links.map((link) => link[2])).toEqual(['tak', 'online', 'nie']);
    const invitee = await db.invitee.findFirstOrThrow({
      where: { meetingId: id, personId: cast.librarian.personId },
    });
    expect(readLink('answer', links[0]?.[1])).toBe(invitee.id);
    expect(readLink('invitation', links[0]?.[1])).toBeNull();
  });

  it('sends nothing twice when an event is delivered again', async () => {
    await scheduled(cast);
    await mails();
    await db.subscriberCursor.updateMany({ where: { subscriber: 'meetings' }, data: { seq: 0 } });
    expect(await mails()).toEqual([]);
  });

  it('tells of a new place with a higher SEQUENCE and the answer already given', async () => {
    const id = await scheduled(cast);
    await answerInvitation(
      { via: 'page', actor: cast.librarian, meetingId: id },
      { answer: 'yes', whoComes: '', comment: '' },
    );
    const uid = property(to(await mails(), cast.librarian.email)?.calendar ?? '', 'UID');
    await changeMeeting(cast.facilitator, id, input({ venue: 'Ratusz, Piła' }));
    const sent = await mails();
    expectSound(sent, 'REQUEST', 1);
    const mail = to(sent, cast.librarian.email);
    expect(property(mail?.calendar ?? '', 'UID')).toBe(uid);
    expect(mail?.calendar).toContain('PARTSTAT=ACCEPTED');
    expect(mail?.text).not.toContain('/odpowiedz/');
    expect(to(sent, cast.neighbour.email)?.calendar).toContain('PARTSTAT=NEEDS-ACTION');
    expect(to(sent, cast.neighbour.email)?.text).toContain('/odpowiedz/');
  });

  it('asks everybody again when the time is new', async () => {
    const id = await scheduled(cast);
    await answerInvitation(
      { via: 'page', actor: cast.librarian, meetingId: id },
      { answer: 'yes', whoComes: '', comment: '' },
    );
    await mails();
    await changeMeeting(cast.facilitator, id, input({ start: '11:00', end: '13:00' }));
    const mail = to(await mails(), cast.librarian.email);
    expect(mail?.calendar).toContain('PARTSTAT=NEEDS-ACTION');
    expect(mail?.text).toContain('Termin jest nowy');
    expect(mail?.text).toContain('/odpowiedz/');
  });

  it('merges changes that follow at once into one update, and keeps quiet about the agenda', async () => {
    const id = await scheduled(cast);
    await mails();
    await changeMeeting(cast.facilitator, id, input({ venue: 'Ratusz' }));
    await changeMeeting(cast.facilitator, id, input({ venue: 'Dworzec' }));
    const sent = await mails();
    expect(sent).toHaveLength(3);
    expectSound(sent, 'REQUEST', 2);
    await changeMeeting(cast.facilitator, id, input({ venue: 'Dworzec', agenda: [{ title: 'Inny' }] }));
    expect(await mails()).toEqual([]);
  });

  it('cancels with CANCEL, STATUS and a higher SEQUENCE', async () => {
    const id = await scheduled(cast);
    await mails();
    await cancelMeeting(cast.facilitator, id, 'Awaria ogrzewania');
    const sent = await mails();
    expect(sent.map((mail) => mail.to).sort()).toEqual(invited());
    expectSound(sent, 'CANCEL', 1);
    expect(property(sent[0]?.calendar ?? '', 'STATUS')).toBe('CANCELLED');
    expect(sent[0]?.text).toContain('Powód: Awaria ogrzewania');
  });

  it('is silent about what is past', async () => {
    const id = await scheduled(cast, { date: '2024-05-06' });
    await changeMeeting(cast.facilitator, id, input({ date: '2024-05-07' }));
    expect(await mails()).toEqual([]);
  });

  it('writes in the reader’s language', async () => {
    await db.person.update({ where: { id: cast.neighbour.personId }, data: { language: 'uk' } });
    await scheduled(cast);
    const sent = await mails();
    expect(to(sent, cast.neighbour.email)?.subject).toMatch(/^Запрошення: /);
    expect(to(sent, cast.librarian.email)?.subject).toMatch(/^Zaproszenie: /);
    const address = /\/odpowiedz\/\S+\?odpowiedz=tak(\S*)/;
    expect(address.exec(to(sent, cast.neighbour.email)?.text ?? '')?.[1]).toBe('&lang=uk');
    expect(address.exec(to(sent, cast.librarian.email)?.text ?? '')?.[1]).toBe('');
    await db.person.update({ where: { id: cast.neighbour.personId }, data: { language: 'pl' } });
  });

  it('lets no typed word open a header or a calendar line', async () => {
    const title = 'Zebranie\r\nBcc: zly@zly.example';
    await scheduleMeeting(cast.facilitator, cast.groupId, {
      ...input(),
      title,
      venue: title,
      description: title,
    });
    const sent = await mails();
    expect(sent).toHaveLength(3);
    for (const mail of sent) expect(mail.subject).not.toMatch(/[\r\n]/);
    expectSound(sent, 'REQUEST', 0);
  });
});

describe('people who come and go', () => {
  it('a leaver gets a CANCEL for every meeting ahead, and the list forgets them', async () => {
    const id = await scheduled(cast, { date: '2091-03-01' });
    await mails();
    const ahead = await db.meeting.count({
      where: { groupId: cast.groupId, status: 'scheduled', endsAt: { gt: new Date() } },
    });
    const seat = cast.neighbour.seats[0];
    await endSeat(cast.facilitator, seat?.seatId ?? '');
    const sent = (await mails()).filter((mail) => mail.calendar);
    expect(sent.every((mail) => mail.to === cast.neighbour.email && mail.method === 'CANCEL')).toBe(true);
    expect(sent).toHaveLength(ahead);
    for (const mail of sent) {
      expect(lint(mail.calendar)).toEqual([]);
      if (libical) expect(libicalFaults(mail.calendar)).toEqual([]);
      expect(mail.calendar).not.toContain('CONFERENCE');
    }
    const left = await db.invitee.findFirstOrThrow({
      where: { meetingId: id, personId: cast.neighbour.personId },
    });
    expect(left.removedAt).not.toBeNull();
    const attempt = answerInvitation(
      { via: 'link', inviteeId: left.id },
      { answer: 'yes', whoComes: '', comment: '' },
    );
    await expect(attempt).rejects.toMatchObject({ code: 'gone' });
  });

  it('a newcomer gets a REQUEST for every meeting ahead, once', async () => {
    const { seatPerson } = await import('#prisma/seed/groups.ts');
    await mails();
    await seatPerson(cast.librarian, cast.groupId, cast.colleague, 'member');
    const ahead = await db.meeting.count({
      where: { groupId: cast.groupId, status: 'scheduled', endsAt: { gt: new Date() } },
    });
    const sent = (await mails()).filter((mail) => mail.calendar);
    expect(sent).toHaveLength(ahead);
    for (const mail of sent) {
      expect([mail.to, mail.method]).toEqual([cast.colleague.email, 'REQUEST']);
      expect(lint(mail.calendar)).toEqual([]);
    }
    await db.subscriberCursor.updateMany({ where: { subscriber: 'meetings' }, data: { seq: 0 } });
    expect((await mails()).filter((mail) => mail.calendar)).toEqual([]);
  });

  it('a group that ends calls its meetings off', async () => {
    const { archiveGroup } = await import('#app/features/groups/commands/archive-group.server.ts');
    await mails();
    const scheduledAhead = {
      groupId: cast.groupId,
      status: 'scheduled',
      endsAt: { gt: new Date() },
    } as const;
    const ahead = await db.meeting.findMany({ where: scheduledAhead, include: { invitees: true } });
    await archiveGroup(cast.facilitator, cast.groupId);
    // The end of the group brings new events, which are delivered in their turn.
    await deliver();
    const sent = await mails();
    expect(await db.meeting.count({ where: scheduledAhead })).toBe(0);
    const invitations = ahead.flatMap((meeting) => meeting.invitees.filter((invitee) => !invitee.removedAt));
    const cancelled = sent.filter((mail) => mail.calendar);
    expect(cancelled).toHaveLength(invitations.length);
    for (const mail of cancelled) {
      expect(mail.method).toBe('CANCEL');
      expect(lint(mail.calendar)).toEqual([]);
    }
  });
});
