import { useTranslation } from 'react-i18next';
import { formatRange } from '#app/platform/i18n/format.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card-list.tsx';
import { useLanguage } from '#app/ui/use-language.ts';
import type { MeetingSummary } from '../queries.server.ts';

interface MeetingCardProps {
  meeting: MeetingSummary;
  /** Left out where all meetings are of one group. */
  withGroup?: boolean;
}

/** A meeting in a list: when, where, and whether the reader still owes an answer. */
export function MeetingCard({ meeting, withGroup = true }: MeetingCardProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const owed = meeting.invited && meeting.answer === null && meeting.status === 'scheduled' && !meeting.over;
  const where = meeting.mode === 'online' ? t('mode.online') : meeting.venue || t(`mode.${meeting.mode}`);
  return (
    <Card
      title={meeting.title}
      to={`/spotkania/${meeting.id}`}
      meta={t('list.meta', { when: formatRange(meeting.startsAt, meeting.endsAt, language), where })}
      urgent={owed}
      badges={
        <>
          {meeting.status === 'cancelled' && <Badge tone="warn">{t('status.cancelled')}</Badge>}
          {owed && <Badge tone="warn">{t('status.answerOwed')}</Badge>}
          {meeting.answer && !meeting.over && (
            <Badge tone={meeting.answer === 'no' ? 'neutral' : 'good'}>{t(`answer.${meeting.answer}`)}</Badge>
          )}
        </>
      }
    >
      {withGroup && <p>{meeting.group.name}</p>}
    </Card>
  );
}
