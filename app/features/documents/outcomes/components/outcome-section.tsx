import { useTranslation } from 'react-i18next';
import { Section } from '#app/ui/page.tsx';
import type { ShownOutcome } from '../queries.server.ts';
import { OutcomeList } from './outcome-list.tsx';

interface OutcomeSectionProps {
  of: 'ofDocument' | 'ofMeeting' | 'own';
  outcomes: ShownOutcome[];
  /** The page that shows it. */
  here: string;
}

/** What came out of a text or a meeting, as it stands now; nothing where nothing did. */
export function OutcomeSection({ of, outcomes, here }: OutcomeSectionProps) {
  const { t } = useTranslation('outcomes');
  if (outcomes.length === 0) return null;
  return (
    <Section title={t(of)}>
      <OutcomeList outcomes={outcomes} here={here} sources={of !== 'ofDocument'} />
    </Section>
  );
}
