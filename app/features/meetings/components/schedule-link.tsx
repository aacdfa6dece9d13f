import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';

/** For those who plan meetings: straight to the form, or to the groups to choose one. */
export function ScheduleLink({ groupIds }: { groupIds: string[] }) {
  const { t } = useTranslation('meetings');
  const [first, ...others] = groupIds;
  if (!first) return null;
  return (
    <ButtonLink tone="primary" to={others.length === 0 ? `/grupy/${first}/spotkania/nowe` : '/grupy'}>
      {t('schedule.link')}
    </ButtonLink>
  );
}
