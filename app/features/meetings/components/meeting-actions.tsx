import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';
import type { MeetingPage } from '../meeting-page.server.ts';

/** What can be done with the meeting as a whole. */
export function MeetingActions({
  meeting,
}: {
  meeting: Pick<MeetingPage, 'id' | 'status' | 'over' | 'canManage'>;
}) {
  const { t } = useTranslation('meetings');
  const address = `/spotkania/${meeting.id}`;
  const scheduled = meeting.status === 'scheduled';
  return (
    <>
      {meeting.canManage && scheduled && <ButtonLink to={`${address}/edycja`}>{t('page.edit')}</ButtonLink>}
      {meeting.canManage && scheduled && !meeting.over && (
        <ButtonLink to={`${address}/odwolanie`}>{t('page.cancel')}</ButtonLink>
      )}
      {scheduled && !meeting.over && (
        <ButtonLink to={`${address}/kalendarz.ics`} reloadDocument>
          {t('page.file')}
        </ButtonLink>
      )}
    </>
  );
}
