import { formatRange, formatWeekdayDate } from '#app/platform/i18n/format.ts';
import { type Language, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import type { Translate } from '#app/platform/i18n/translator.server.ts';
import type { CalendarFacts } from '../calendar-event.server.ts';
import { ANSWER_WORDS, answersFor } from '../terms.ts';
import { answerUrl, languageOf, type Recipient } from './recipient.server.ts';

/** Title and day for a subject line. */
export function headline(meeting: CalendarFacts, language: Language) {
  return { title: meeting.title, date: formatWeekdayDate(meeting.startsAt, language) };
}

export function whenLine(meeting: CalendarFacts, language: Language, t: Translate): string {
  return t('meetings:mail.when', { when: formatRange(meeting.startsAt, meeting.endsAt, language) });
}

/** When, where, in which group: the lines that every mail on a meeting carries. */
export function factLines(meeting: CalendarFacts, language: Language, t: Translate): string {
  const place = meeting.mode === 'online' ? t('meetings:mode.online') : meeting.venue;
  return [
    whenLine(meeting, language, t),
    t('meetings:mail.where', { where: place }),
    meeting.onlineUrl ? t('meetings:mail.link', { link: meeting.onlineUrl }) : '',
    t('meetings:mail.group', { group: meeting.group.name }),
  ]
    .filter(Boolean)
    .join('\n');
}

export function agendaLines(meeting: CalendarFacts, t: Translate): string[] {
  if (meeting.agenda.length === 0) return [];
  const items = meeting.agenda.map(
    (item, index) => `${index + 1}. ${item.title} (${t(`meetings:purpose.${item.purpose}`)})`,
  );
  return [[t('meetings:mail.agenda'), ...items].join('\n')];
}

/** One link an answer: each opens the page with that answer chosen, in the language of the letter. */
export function answerButtons(meeting: CalendarFacts, to: Recipient, t: Translate) {
  const language = languageOf(to);
  const spoken = language === SOURCE_LANGUAGE ? '' : `&lang=${language}`;
  return answersFor(meeting.mode).map((answer) => ({
    label: t(`meetings:answer.${answer}`),
    url: `${answerUrl(to.id)}?odpowiedz=${ANSWER_WORDS[answer]}${spoken}`,
  }));
}
