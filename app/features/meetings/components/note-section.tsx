import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { PostButton } from '#app/ui/post-button.tsx';
import { useLanguage } from '#app/ui/use-language.ts';
import type { MeetingPage } from '../meeting-page.server.ts';

/** The shared note: opened by the facilitator, written by the group. */
export function NoteSection({ meeting }: { meeting: MeetingPage }) {
  const { t } = useTranslation('meetings');
  const nothing = !meeting.note && meeting.publications.length === 0;
  if (nothing && (!meeting.inGroup || meeting.status === 'cancelled')) return null;
  return (
    <Section title={t('page.note')}>
      <Publications publications={meeting.publications} />
      {meeting.note && (
        <ButtonLink to={`/dokumenty/${meeting.note.id}`} tone="primary">
          {t('page.goToNote')}
        </ButtonLink>
      )}
      {!meeting.note && meeting.canOpenNote && (
        <>
          <p>{t('page.openNoteHint')}</p>
          <PostButton action={`/spotkania/${meeting.id}/notatka`} tone="primary">
            {t('page.openNote')}
          </PostButton>
        </>
      )}
      {!meeting.note && meeting.inGroup && !meeting.canOpenNote && <p>{t('page.noteSoon')}</p>}
    </Section>
  );
}

function Publications({ publications }: Pick<MeetingPage, 'publications'>) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  if (publications.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {publications.map(({ id, path, title, number, publishedAt }) => (
        <li key={id}>
          <Link to={path}>{title}</Link>{' '}
          <span>{t('page.publication', { number, date: formatDate(publishedAt, language) })}</span>
        </li>
      ))}
    </ul>
  );
}
