import type { JSONContent } from '@tiptap/core';
import { formatRange } from '#app/platform/i18n/format.ts';
import { SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import type { Translate } from '#app/platform/i18n/translator.server.ts';
import type { InvitedInstitution } from './attendance.ts';
import type { AgendaPurpose } from './terms.ts';

interface NotedMeeting {
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  agenda: { title: string; purpose: AgendaPurpose }[];
  institutions: InvitedInstitution[];
}

/** What a meeting's note starts with: the facts, who was invited, room under each agenda item, decisions, tasks. */
export function noteContent(meeting: NotedMeeting, t: Translate): JSONContent {
  const when = formatRange(meeting.startsAt, meeting.endsAt, SOURCE_LANGUAGE);
  return {
    type: 'doc',
    content: [
      heading(1, meeting.title),
      paragraph(t('meetings:note.when', { when })),
      paragraph(t('meetings:note.where', { where: meeting.place })),
      heading(2, t('meetings:note.invited')),
      ...institutions(meeting.institutions, t),
      heading(2, t('meetings:note.agenda')),
      ...meeting.agenda.flatMap((item, index) => [
        heading(3, `${index + 1}. ${item.title}`),
        paragraph(t('meetings:note.purpose', { purpose: t(`meetings:purpose.${item.purpose}`) })),
        paragraph(),
      ]),
      ...(meeting.agenda.length === 0 ? [paragraph()] : []),
      heading(2, t('meetings:note.decisions')),
      { type: 'decision' },
      heading(2, t('meetings:note.tasks')),
      { type: 'task' },
    ],
  };
}

function institutions(invited: InvitedInstitution[], t: Translate): JSONContent[] {
  if (invited.length === 0) return [paragraph()];
  const lines = invited.map(({ name, standing }) =>
    paragraph(t('meetings:note.line', { institution: name, standing: t(`meetings:standing.${standing}`) })),
  );
  return [{ type: 'bulletList', content: lines.map((line) => ({ type: 'listItem', content: [line] })) }];
}

function heading(level: 1 | 2 | 3, text: string): JSONContent {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] };
}

function paragraph(text = ''): JSONContent {
  return text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };
}
