import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import type { ShownOutcome } from '../queries.server.ts';
import { OutcomeList } from './outcome-list.tsx';

interface GroupOutcomesProps {
  groupId: string;
  outcomes: ShownOutcome[];
  total: number;
  seated: boolean;
}

/** The first of a group's decisions and tasks, and the way to all of them. */
export function GroupOutcomes({ groupId, outcomes, total, seated }: GroupOutcomesProps) {
  const { t } = useTranslation('outcomes');
  if (total === 0 && !seated) return null;
  return (
    <Section
      title={t('section')}
      actions={total > 0 && <ButtonLink to={`/grupy/${groupId}/ustalenia`}>{t('all')}</ButtonLink>}
    >
      {total > 0 ? (
        <OutcomeList outcomes={outcomes} here={`/grupy/${groupId}`} sources />
      ) : (
        <p>{t('noneText')}</p>
      )}
    </Section>
  );
}
