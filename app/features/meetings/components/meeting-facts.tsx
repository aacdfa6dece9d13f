import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatRange } from '#app/platform/i18n/format.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { useLanguage } from '#app/ui/use-language.ts';
import type { MeetingMode } from '../terms.ts';

interface MeetingFactsProps {
  meeting: {
    startsAt: string;
    endsAt: string;
    mode: MeetingMode;
    venue: string;
    onlineUrl?: string | undefined;
    group: { id?: string; name: string };
  };
}

/** When, where, how and in which group. */
export function MeetingFacts({ meeting }: MeetingFactsProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { group, mode, onlineUrl } = meeting;
  return (
    <DataList
      items={[
        {
          term: t('field.when'),
          detail: (
            <time dateTime={meeting.startsAt}>{formatRange(meeting.startsAt, meeting.endsAt, language)}</time>
          ),
        },
        { term: t('field.mode'), detail: t(`mode.${mode}`) },
        mode !== 'online' && { term: t('field.venue'), detail: meeting.venue },
        {
          term: t('field.onlineUrl'),
          detail: mode !== 'in_person' && onlineUrl && (
            <a href={onlineUrl} rel="noreferrer">
              {onlineUrl}
            </a>
          ),
        },
        {
          term: t('field.group'),
          detail: group.id ? <Link to={`/grupy/${group.id}`}>{group.name}</Link> : group.name,
        },
      ]}
    />
  );
}
