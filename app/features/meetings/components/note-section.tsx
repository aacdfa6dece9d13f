import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import { PostButton } from '#app/ui/post-button.tsx';
import type { MeetingPage } from '../meeting-page.server.ts';

/** The shared note: opened by the facilitator, written by the group. */
export function NoteSection({ meeting }: { meeting: MeetingPage }) {
  const { t } = useTranslation('meetings');
  if (!meeting.inGroup) return null;
  return (
    <Section title={t('page.note')}>
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
      {!meeting.note && !meeting.canOpenNote && <p>{t('page.noteSoon')}</p>}
    </Section>
  );
}
