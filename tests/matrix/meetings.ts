import { cancelMeeting } from '#app/features/meetings/commands/cancel.server.ts';
import { makeFeedLink } from '#app/features/meetings/commands/make-feed-link.server.ts';
import { scheduleMeeting } from '#app/features/meetings/commands/schedule.server.ts';
import { meetingForm } from '#app/features/meetings/schema.ts';
import { db } from '#app/platform/db/db.server.ts';
import { signLink } from '#app/platform/secrets/signed-link.server.ts';
import type { Area, World } from './types.ts';

const at = (path: string) => (world: World) =>
  path.replace(/:(\w+)/g, (_, name) => world.ids[name] ?? world.groupId);
const UNKNOWN = '01926f3e-7c1d-7b6a-9d2e-000000000000';

const facilitates = { visitor: 'signIn', facilitator: 'ok', admin: 'ok', others: 'refused' } as const;
const judged = { visitor: 'signIn', facilitator: 'input', admin: 'input', others: 'refused' } as const;

export const meetings: Area = {
  async prepare(world) {
    const form = {
      title: 'Spotkanie',
      date: '2090-05-05',
      start: '10:00',
      end: '12:00',
      mode: 'hybrid',
      venue: 'Ratusz',
      onlineUrl: 'https://spotkanie.example/pokoj',
    };
    const schedule = () => scheduleMeeting(world.facilitator, world.groupId, meetingForm.parse(form));
    const meeting = await schedule();
    const cancelled = await schedule();
    await cancelMeeting(world.facilitator, cancelled, '');
    const noted = await schedule();
    const links = await Promise.all(
      [meeting, cancelled].map(async (meetingId) => {
        const invitee = await db.invitee.findFirstOrThrow({
          where: { meetingId, personId: world.librarian.personId },
        });
        return signLink('answer', invitee.id);
      }),
    );
    const feed = (await makeFeedLink(world.librarian)).split('/').at(-1) ?? '';
    Object.assign(world.ids, { meeting, cancelled, noted, answerLink: links[0], deadLink: links[1], feed });
  },
  rows: [
    { file: 'routes/meetings/list.tsx', method: 'GET', path: () => '/spotkania', expect: { others: 'ok' } },
    {
      file: 'routes/meetings/show.tsx',
      method: 'GET',
      path: at('/spotkania/:meeting'),
      expect: { visitor: 'missing', others: 'ok' },
    },
    {
      file: 'routes/meetings/show.tsx',
      method: 'GET',
      object: 'unknown',
      path: () => `/spotkania/${UNKNOWN}`,
      expect: { others: 'missing' },
    },
    {
      file: 'routes/meetings/new.tsx',
      method: 'GET',
      path: at('/grupy/:group/spotkania/nowe'),
      expect: facilitates,
    },
    {
      file: 'routes/meetings/new.tsx',
      method: 'POST',
      path: at('/grupy/:group/spotkania/nowe'),
      expect: judged,
    },
    {
      file: 'routes/meetings/new.tsx',
      method: 'POST',
      object: 'unknown group',
      path: () => `/grupy/${UNKNOWN}/spotkania/nowe`,
      expect: { visitor: 'signIn', others: 'missing' },
    },
    {
      file: 'routes/meetings/edit.tsx',
      method: 'GET',
      path: at('/spotkania/:meeting/edycja'),
      expect: facilitates,
    },
    {
      file: 'routes/meetings/edit.tsx',
      method: 'POST',
      path: at('/spotkania/:meeting/edycja'),
      expect: judged,
    },
    {
      file: 'routes/meetings/cancel.tsx',
      method: 'GET',
      path: at('/spotkania/:meeting/odwolanie'),
      expect: facilitates,
    },
    {
      file: 'routes/meetings/cancel.tsx',
      method: 'POST',
      path: at('/spotkania/:cancelled/odwolanie'),
      expect: { visitor: 'signIn', facilitator: 'conflict', admin: 'conflict', others: 'refused' },
    },
    {
      file: 'routes/meetings/my-answer.tsx',
      method: 'GET',
      path: at('/spotkania/:meeting/odpowiedz'),
      expect: { visitor: 'signIn', librarian: 'ok', neighbour: 'ok', facilitator: 'ok', others: 'away' },
    },
    {
      file: 'routes/meetings/my-answer.tsx',
      method: 'POST',
      path: at('/spotkania/:meeting/odpowiedz'),
      form: () => ({ answer: 'yes' }),
      expect: { visitor: 'signIn', librarian: 'ok', neighbour: 'ok', facilitator: 'ok', others: 'missing' },
    },
    {
      file: 'routes/meetings/open-note.tsx',
      method: 'GET',
      path: at('/spotkania/:noted/notatka'),
      expect: { visitor: 'signIn', others: 'away' },
    },
    {
      file: 'routes/meetings/open-note.tsx',
      method: 'POST',
      path: at('/spotkania/:noted/notatka'),
      expect: { visitor: 'signIn', facilitator: 'ok', others: 'refused' },
    },
    {
      file: 'routes/meetings/answer-by-link.tsx',
      method: 'GET',
      path: at('/odpowiedz/:answerLink'),
      expect: { others: 'ok' },
    },
    {
      file: 'routes/meetings/answer-by-link.tsx',
      method: 'GET',
      object: 'cancelled meeting',
      path: at('/odpowiedz/:deadLink'),
      expect: { others: 'gone' },
    },
    {
      file: 'routes/meetings/answer-by-link.tsx',
      method: 'POST',
      path: at('/odpowiedz/:answerLink'),
      expect: { others: 'input' },
    },
    {
      file: 'routes/meetings/answer-by-link.tsx',
      method: 'POST',
      object: 'forged',
      path: (world) => `/odpowiedz/${world.ids.answerLink}x`,
      form: () => ({ answer: 'no' }),
      expect: { others: 'missing' },
    },
    {
      file: 'routes/calendar/meeting-file.ts',
      method: 'GET',
      path: at('/spotkania/:meeting/kalendarz.ics'),
      expect: { visitor: 'missing', others: 'ok' },
    },
    {
      file: 'routes/calendar/personal-feed.ts',
      method: 'GET',
      path: at('/kalendarz/:feed'),
      expect: { others: 'ok' },
    },
    {
      file: 'routes/calendar/personal-feed.ts',
      method: 'GET',
      object: 'forged',
      path: () => `/kalendarz/${'x'.repeat(43)}.ics`,
      expect: { others: 'missing' },
    },
    {
      file: 'routes/calendar/feed-link.tsx',
      method: 'GET',
      path: () => '/konto/kalendarz',
      expect: { visitor: 'signIn', others: 'ok' },
    },
    {
      file: 'routes/calendar/feed-link.tsx',
      method: 'POST',
      path: () => '/konto/kalendarz',
      expect: { visitor: 'signIn', others: 'ok' },
    },
  ],
};
