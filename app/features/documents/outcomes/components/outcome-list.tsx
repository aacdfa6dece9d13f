import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Badge } from '#app/ui/badge.tsx';
import { PostButton } from '#app/ui/post-button.tsx';
import { useLanguage } from '#app/ui/use-language.ts';
import type { ShownOutcome } from '../queries.server.ts';
import type { OutcomeState } from '../states.ts';

interface OutcomeListProps {
  outcomes: ShownOutcome[];
  /** The page to come back to after a change. */
  here: string;
  /** The text they come from, where the list mixes several. */
  sources?: boolean;
}

/** Decisions, tasks and questions with their state, and the buttons of those who may change it. */
export function OutcomeList({ outcomes, here, sources = false }: OutcomeListProps) {
  const { t } = useTranslation('outcomes');
  return (
    <ul className="outcome-list">
      {outcomes.map((outcome) => (
        <li key={outcome.id} className="outcome">
          <p className="outcome-head">
            <strong>{t(`kind.${outcome.kind}`)}</strong>
            <OutcomeBadge outcome={outcome} />
          </p>
          <p>{outcome.text}</p>
          <OutcomeFacts outcome={outcome} sources={sources} />
          {outcome.canChange && <StateButtons outcome={outcome} here={here} />}
        </li>
      ))}
    </ul>
  );
}

function OutcomeBadge({ outcome: { kind, state, overdue } }: { outcome: ShownOutcome }) {
  const { t } = useTranslation('outcomes');
  if (kind === 'decision' && state === 'open') return null;
  if (overdue) return <Badge tone="warn">{t('overdue')}</Badge>;
  const tone = state === 'done' ? 'good' : state === 'dropped' ? 'neutral' : 'info';
  return <Badge tone={tone}>{t(`state.${kind === 'question' ? 'question' : 'task'}.${state}`)}</Badge>;
}

function OutcomeFacts({ outcome, sources }: { outcome: ShownOutcome; sources: boolean }) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const { person, institution, dueOn, stateAt, state, source, path } = outcome;
  const owner = [person, institution].filter(Boolean).join(', ');
  const facts = [
    owner && t('owner', { owner }),
    dueOn && t('due', { date: formatDate(dueOn, language) }),
    stateAt && state !== 'open' && t('since', { date: formatDate(stateAt, language) }),
  ].filter(Boolean);
  return (
    <p className="text-muted">
      {facts.join(' · ')}
      {facts.length > 0 && ' · '}
      <Link to={path}>{sources ? source : t('inText')}</Link>
    </p>
  );
}

function StateButtons({ outcome, here }: { outcome: ShownOutcome; here: string }) {
  const { t } = useTranslation('outcomes');
  const { id, kind, state, text } = outcome;
  if (kind === 'decision' && state === 'open') return null;
  const asked = kind === 'question' ? 'question' : 'task';
  const next: OutcomeState[] = state === 'open' ? ['done', 'dropped'] : ['open'];
  return (
    <div className="actions">
      {next.map((to) => (
        <PostButton
          key={to}
          action={`/ustalenia/${id}/stan`}
          values={{ state: to, here }}
          small
          stay
          label={`${t(`change.${asked}.${to}`)}: ${text}`}
        >
          {t(`change.${asked}.${to}`)}
        </PostButton>
      ))}
    </div>
  );
}
