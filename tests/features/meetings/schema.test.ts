import { describe, expect, it } from 'vitest';
import { answerForm, meetingForm } from '#app/features/meetings/schema.ts';
import { answerOf, answersFor } from '#app/features/meetings/terms.ts';
import { typed } from './meetings.ts';

const faults = (changes: Record<string, unknown>) => {
  const { success, error } = meetingForm.safeParse(typed(changes));
  return success
    ? {}
    : Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]));
};

describe('the form of a meeting', () => {
  it('reads date and times on the clocks of Poland, in winter and in summer', () => {
    const winter = meetingForm.parse(typed({ date: '2027-03-27' }));
    const summer = meetingForm.parse(typed({ date: '2027-03-28' }));
    expect(winter.startsAt.toISOString()).toBe('2027-03-27T09:00:00.000Z');
    expect(summer.startsAt.toISOString()).toBe('2027-03-28T08:00:00.000Z');
    expect(summer.endsAt.toISOString()).toBe('2027-03-28T10:00:00.000Z');
  });

  it.each([
    ['no title', { title: '   ' }, { title: 'meetings:error.titleMissing' }],
    ['a missing title', { title: undefined }, { title: 'meetings:error.titleMissing' }],
    ['a long title', { title: 'x'.repeat(201) }, { title: 'meetings:error.tooLong' }],
    ['no date', { date: undefined }, { date: 'meetings:error.dateWrong' }],
    ['a Polish date', { date: '25.11.2026' }, { date: 'meetings:error.dateWrong' }],
    ['30 February', { date: '2027-02-30' }, { date: 'meetings:error.dateWrong' }],
    ['a year far off', { date: '9999-01-01' }, { date: 'meetings:error.dateWrong' }],
    ['no start', { start: undefined }, { start: 'meetings:error.timeWrong' }],
    ['hour 24', { start: '24:00' }, { start: 'meetings:error.timeWrong' }],
    ['an end before the start', { end: '09:59' }, { end: 'meetings:error.endsBeforeStart' }],
    ['an end at the start', { end: '10:00' }, { end: 'meetings:error.endsBeforeStart' }],
    ['an unknown kind', { mode: 'by_post' }, { mode: 'meetings:error.modeMissing' }],
    ['no venue in person', { mode: 'in_person', venue: '' }, { venue: 'meetings:error.venueMissing' }],
    ['no venue in a hybrid meeting', { venue: undefined }, { venue: 'meetings:error.venueMissing' }],
    ['a script as link', { onlineUrl: 'javascript:alert(1)' }, { onlineUrl: 'meetings:error.linkWrong' }],
    ['words as link', { onlineUrl: 'na Teamsie' }, { onlineUrl: 'meetings:error.linkWrong' }],
    [
      'minutes without a topic',
      { agenda: [{ minutes: 5 }] },
      { 'agenda.0.title': 'meetings:error.itemNameless' },
    ],
    [
      'zero minutes',
      { agenda: [{ title: 'a', minutes: 0 }] },
      { 'agenda.0.minutes': 'meetings:error.minutesWrong' },
    ],
    [
      'half minutes',
      { agenda: [{ title: 'a', minutes: 1.5 }] },
      { 'agenda.0.minutes': 'meetings:error.minutesWrong' },
    ],
    [
      'an unknown purpose',
      { agenda: [{ title: 'a', purpose: 'fun' }] },
      { 'agenda.0.purpose': 'meetings:error.purposeWrong' },
    ],
    [
      '41 items',
      { agenda: Array.from({ length: 41 }, () => ({ title: 'a' })) },
      { agenda: 'meetings:error.agendaLong' },
    ],
    [
      'everything at once',
      { title: '', date: '', venue: '', end: '08:00' },
      {
        title: 'meetings:error.titleMissing',
        date: 'meetings:error.dateWrong',
        venue: 'meetings:error.venueMissing',
        end: 'meetings:error.endsBeforeStart',
      },
    ],
  ])('refuses %s at its field', (_, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  it.each([
    ['online without a venue', { mode: 'online', venue: '' }],
    ['hybrid without a link yet', { onlineUrl: '' }],
    ['no description and no agenda', { description: undefined, agenda: undefined }],
    ['a past day', { date: '2020-05-05' }],
  ])('takes %s', (_, changes) => {
    expect(faults(changes)).toEqual({});
  });

  it('leaves empty agenda rows out and knows their order', () => {
    const { agenda } = meetingForm.parse(
      typed({ agenda: [{ title: 'B' }, { purpose: 'decision' }, { title: ' A ' }] }),
    );
    expect(agenda).toEqual([
      { title: 'B', purpose: 'information', minutes: null },
      { title: 'A', purpose: 'information', minutes: null },
    ]);
  });

  it('keeps no link for a meeting in person', () => {
    expect(meetingForm.parse(typed({ mode: 'in_person' })).onlineUrl).toBe('');
  });

  it('reads a time that the spring change skips as RFC 5545 does', () => {
    const { startsAt, endsAt } = meetingForm.parse(
      typed({ date: '2027-03-28', start: '02:30', end: '04:00' }),
    );
    expect(startsAt.toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(endsAt.toISOString()).toBe('2027-03-28T02:00:00.000Z');
  });

  it('refuses an end that the spring change puts before the start', () => {
    expect(faults({ date: '2027-03-28', start: '02:45', end: '03:15' })).toEqual({
      end: 'meetings:error.endsBeforeStart',
    });
  });
});

describe('answers', () => {
  it('offers what the kind of meeting allows', () => {
    expect(answersFor('in_person')).toEqual(['yes', 'no']);
    expect(answersFor('online')).toEqual(['online', 'no']);
    expect(answersFor('hybrid')).toEqual(['yes', 'online', 'no']);
  });

  it('preselects from the mailed link only what is offered', () => {
    expect(answerOf('tak', 'hybrid')).toBe('yes');
    expect(answerOf('online', 'in_person')).toBeUndefined();
    expect(answerOf('<script>', 'hybrid')).toBeUndefined();
    expect(answerOf(null, 'hybrid')).toBeUndefined();
  });

  it('needs an answer', () => {
    expect(answerForm.safeParse({}).success).toBe(false);
    expect(answerForm.parse({ answer: 'yes' })).toEqual({ answer: 'yes', whoComes: '', comment: '' });
  });
});
