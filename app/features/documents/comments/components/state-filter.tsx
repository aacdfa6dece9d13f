import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type RemarkState, STATE_WORDS, STATES } from '../outcomes.ts';

interface StateFilterProps {
  state: RemarkState;
  counts: { open: number; resolved: number };
  /** Address of the list. */
  to: string;
  /** In the panel: chooses without leaving the page. */
  onChoose?: (state: RemarkState) => void;
}

/** Which remarks are listed: links, of which the chosen one is current. */
export function StateFilter({ state, counts, to, onChoose }: StateFilterProps) {
  const { t } = useTranslation('comments');
  const count = { ...counts, all: counts.open + counts.resolved };
  return (
    <nav aria-label={t('filter.label')}>
      <ul className="remark-filter">
        {STATES.map((one) => {
          const words = `${t(`filter.${one}`)} (${count[one]})`;
          const current = one === state ? 'true' : undefined;
          return (
            <li key={one}>
              {onChoose ? (
                <button type="button" aria-pressed={one === state} onClick={() => onChoose(one)}>
                  {words}
                </button>
              ) : (
                <Link to={`${to}?stan=${STATE_WORDS[one]}`} aria-current={current}>
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
