import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';
import type { MeetingPage } from '../meeting-page.server.ts';

export function MeetingBadges({ meeting }: { meeting: Pick<MeetingPage, 'status' | 'over'> }) {
  const { t } = useTranslation('meetings');
  return (
    <>
      {meeting.status === 'cancelled' && <Badge tone="warn">{t('status.cancelled')}</Badge>}
      {meeting.status === 'scheduled' && meeting.over && <Badge>{t('status.over')}</Badge>}
    </>
  );
}
