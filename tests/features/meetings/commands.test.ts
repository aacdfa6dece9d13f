import { beforeAll, describe, expect, it } from 'vitest';
import { answerInvitation } from '#app/features/meetings/commands/answer.server.ts';
import { cancelMeeting } from '#app/features/meetings/commands/cancel.server.ts';
import { changeMeeting } from '#app/features/meetings/commands/change.server.ts';
import { scheduleMeeting } from '#app/features/meetings/commands/schedule.server.ts';
import { answersOwed, upcomingFor } from '#app/features/meetings/queries.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { input, scheduled } from './meetings.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const meetingOf = (id: string) =>
  db.meeting.findUniqueOrThrow({ where: { id }, include: { agenda: true, invitees: true } });
const refusal = (code: string) => expect.objectContaining({ code });
const comes = { whoComes: '', comment: '' };

describe('scheduling', () => {
  it('invites members and facilitators, each once, and observers not', async () => {
    const { invitees, sequence, uid, id } = await meetingOf(await scheduled(cast));
    const invited = invitees.map((invitee) => invitee.personId).sort();
    expect(invited).toEqual(
      [cast.facilitator, cast.librarian, cast.neighbour].map((who) => who.personId).sort(),
    );
    expect(sequence).toBe(0);
    expect(uid).not.toBe(id);
  });

  it('is for the group’s facilitators and administrators', async () => {
    for (const who of [cast.librarian, cast.observer, cast.outsider, cast.officer]) {
      await expect(scheduleMeeting(who, cast.groupId, input())).rejects.toEqual(refusal('forbidden'));
    }
    await expect(scheduleMeeting(cast.admin, cast.groupId, input())).resolves.toBeTypeOf('string');
  });

  it('does not know an unknown group', async () => {
    await expect(scheduleMeeting(cast.facilitator, newId(), input())).rejects.toEqual(refusal('not_found'));
  });
});

describe('changing', () => {
  it('raises the sequence for what calendars show and keeps the UID', async () => {
    const id = await scheduled(cast);
    const { uid } = await meetingOf(id);
    const steps = [
      { title: 'Inny tytuł' },
      { title: 'Inny tytuł', venue: 'Ratusz' },
      { title: 'Inny tytuł', venue: 'Ratusz', onlineUrl: 'https://nowy.example/' },
      { title: 'Inny tytuł', venue: 'Ratusz', onlineUrl: 'https://nowy.example/', end: '12:30' },
    ];
    for (const [index, step] of steps.entries()) {
      await changeMeeting(cast.facilitator, id, input(step));
      expect(await meetingOf(id)).toMatchObject({ uid, sequence: index + 1 });
    }
  });

  it('leaves the sequence alone for agenda and description, and everything for no change', async () => {
    const id = await scheduled(cast);
    const before = await meetingOf(id);
    const agenda = [{ title: 'Nowy punkt', purpose: 'decision' as const, minutes: 5 }];
    const changes = await changeMeeting(cast.facilitator, id, input({ description: 'Inaczej', agenda }));
    expect(changes).toMatchObject({ changed: ['description', 'agenda'], calendar: false });
    const after = await meetingOf(id);
    expect(after.sequence).toBe(before.sequence);
    expect(after.agenda.map((item) => item.title)).toEqual(['Nowy punkt']);
    const none = await changeMeeting(cast.facilitator, id, input({ description: 'Inaczej', agenda }));
    expect(none.changed).toEqual([]);
    expect((await meetingOf(id)).changedAt).toEqual(after.changedAt);
  });

  it('forgets answers when the time is new, keeps them when only the place is', async () => {
    const id = await scheduled(cast);
    await answerInvitation(
      { via: 'page', actor: cast.librarian, meetingId: id },
      { answer: 'online', ...comes },
    );
    await changeMeeting(cast.facilitator, id, input({ venue: 'Ratusz' }));
    expect((await meetingOf(id)).invitees.filter((invitee) => invitee.answer)).toHaveLength(1);
    await changeMeeting(cast.facilitator, id, input({ venue: 'Ratusz', mode: 'in_person' }));
    expect((await meetingOf(id)).invitees.filter((invitee) => invitee.answer)).toHaveLength(0);
    await answerInvitation(
      { via: 'page', actor: cast.librarian, meetingId: id },
      { answer: 'yes', ...comes },
    );
    await changeMeeting(cast.facilitator, id, input({ venue: 'Ratusz', mode: 'in_person', start: '09:00' }));
    expect((await meetingOf(id)).invitees.filter((invitee) => invitee.answer)).toHaveLength(0);
  });

  it('is refused to others and for a cancelled meeting', async () => {
    const id = await scheduled(cast);
    await expect(changeMeeting(cast.librarian, id, input())).rejects.toEqual(refusal('forbidden'));
    await expect(changeMeeting(cast.facilitator, newId(), input())).rejects.toEqual(refusal('not_found'));
    await cancelMeeting(cast.facilitator, id, 'Choroba');
    await expect(changeMeeting(cast.facilitator, id, input())).rejects.toEqual(refusal('conflict'));
    await expect(cancelMeeting(cast.facilitator, id, '')).rejects.toEqual(refusal('conflict'));
    expect(await meetingOf(id)).toMatchObject({ status: 'cancelled', sequence: 1, cancelReason: 'Choroba' });
  });

  it('does not call off what is over', async () => {
    const id = await scheduled(cast, { date: '2024-05-06' });
    await expect(cancelMeeting(cast.facilitator, id, '')).rejects.toEqual(refusal('conflict'));
  });
});

describe('answering', () => {
  const answerOf = async (id: string, personId: string) =>
    db.invitee.findUniqueOrThrow({ where: { meetingId_personId: { meetingId: id, personId } } });

  it('takes the latest answer, by link or by page', async () => {
    const id = await scheduled(cast);
    const { id: inviteeId } = await answerOf(id, cast.librarian.personId);
    await answerInvitation(
      { via: 'link', inviteeId },
      { answer: 'yes', whoComes: 'Kierowniczka', comment: '' },
    );
    expect(await answerOf(id, cast.librarian.personId)).toMatchObject({
      answer: 'yes',
      answeredVia: 'link',
      whoComes: 'Kierowniczka',
    });
    await answerInvitation(
      { via: 'page', actor: cast.librarian, meetingId: id },
      { answer: 'no', whoComes: '', comment: 'Remont' },
    );
    expect(await answerOf(id, cast.librarian.personId)).toMatchObject({
      answer: 'no',
      answeredVia: 'page',
      whoComes: '',
      comment: 'Remont',
    });
    const events = await db.event.findMany({
      where: { type: 'meeting.answered', objectId: id },
      orderBy: { seq: 'asc' },
    });
    expect(events.map((event) => event.actorId)).toEqual([null, cast.librarian.personId]);
    expect(events.map((event) => event.payload).join()).not.toMatch(/Kierowniczka|Remont/);
  });

  it('is for the invited only', async () => {
    const id = await scheduled(cast);
    for (const actor of [cast.outsider, cast.observer, cast.admin]) {
      const attempt = answerInvitation({ via: 'page', actor, meetingId: id }, { answer: 'yes', ...comes });
      await expect(attempt).rejects.toEqual(refusal('not_found'));
    }
    const unknown = answerInvitation({ via: 'link', inviteeId: newId() }, { answer: 'yes', ...comes });
    await expect(unknown).rejects.toEqual(refusal('not_found'));
  });

  it('takes only what the kind of meeting offers', async () => {
    const id = await scheduled(cast, { mode: 'in_person' });
    const attempt = answerInvitation(
      { via: 'page', actor: cast.librarian, meetingId: id },
      { answer: 'online', ...comes },
    );
    await expect(attempt).rejects.toMatchObject({ code: 'invalid', detail: { field: 'answer' } });
  });

  it('is gone after the meeting and after its cancelling', async () => {
    const past = await scheduled(cast, { date: '2024-05-06' });
    const cancelled = await scheduled(cast);
    await cancelMeeting(cast.facilitator, cancelled, '');
    for (const meetingId of [past, cancelled]) {
      const attempt = answerInvitation(
        { via: 'page', actor: cast.librarian, meetingId },
        { answer: 'yes', ...comes },
      );
      await expect(attempt).rejects.toEqual(refusal('gone'));
    }
  });
});

describe('what the home page asks', () => {
  it('lists the meetings ahead and the answers owed', async () => {
    const id = await scheduled(cast, { date: '2090-01-02' });
    const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
    expect(ids(await upcomingFor(cast.librarian, 50))).toContain(id);
    expect(ids(await answersOwed(cast.librarian, 50))).toContain(id);
    await answerInvitation({ via: 'page', actor: cast.librarian, meetingId: id }, { answer: 'no', ...comes });
    expect(ids(await answersOwed(cast.librarian, 50))).not.toContain(id);
    expect(ids(await upcomingFor(cast.outsider, 50))).toEqual([]);
  });
});
