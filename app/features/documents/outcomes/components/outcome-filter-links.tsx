import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';
import { OUTCOME_FILTERS, type OutcomeFilter } from '../states.ts';

interface OutcomeFilterLinksProps {
  filter: OutcomeFilter;
  /** "Mine" makes sense for those only who sit in the group. */
  seated: boolean;
}

/** Links, so that every choice has an address. */
export function OutcomeFilterLinks({ filter, seated }: OutcomeFilterLinksProps) {
  const { t } = useTranslation('outcomes');
  return (
    <nav aria-label={t('filter.label')} className="actions">
      {OUTCOME_FILTERS.filter((one) => one !== 'mine' || seated).map((one) => (
        <ButtonLink
          key={one}
          to={one === 'all' ? '?' : `?pokaz=${one}`}
          tone={one === filter ? 'primary' : 'quiet'}
          small
          aria-current={one === filter ? 'page' : undefined}
        >
          {t(`filter.${one}`)}
        </ButtonLink>
      ))}
    </nav>
  );
}
