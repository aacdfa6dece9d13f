import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';

/** What stands in place of an empty list. */
export function NoMeetings({ when }: { when: 'upcoming' | 'past' }) {
  const { t } = useTranslation('meetings');
  const upcoming = when === 'upcoming';
  return (
    <EmptyState
      title={t(upcoming ? 'list.emptyUpcoming' : 'list.emptyPast')}
      text={t(upcoming ? 'list.emptyUpcomingText' : 'list.emptyPastText')}
      action={upcoming && <ButtonLink to="/grupy">{t('list.toGroups')}</ButtonLink>}
    />
  );
}
