import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatTime, formatWeekdayDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { Prose } from '../../components/prose.tsx';
import type { ConsultationFacts } from '../queries.server.ts';
import { AnswersTable } from './answers-table.tsx';

interface ConsultationProps {
  documentId: string;
  consultation: ConsultationFacts;
  /** The text that is asked about, for who is only asked. */
  html: string | null;
  /** The version that was asked about the last time. */
  previous?: string | null;
}

/** One consultation: which text, until when, who answered what. */
export function Consultation({ documentId, consultation, html, previous }: ConsultationProps) {
  const { t, i18n } = useTranslation('adoption');
  const language = i18n.language as Language;
  const { version, deadline, openedAt, openedBy, closedAt, closedBy, closeReason, answers } = consultation;
  const base = `/dokumenty/${documentId}`;
  const closed = closedAt && formatDateTime(closedAt, language);
  return (
    <>
      <DataList
        items={[
          {
            term: t('facts.version'),
            detail: (
              <>
                <Link to={`${base}/wersje/${version.id}`}>{version.name}</Link>
                {previous && (
                  <>
                    {' · '}
                    <Link to={`${base}/porownanie?od=${previous}&do=${version.id}`}>
                      {t('show.sincePrevious')}
                    </Link>
                  </>
                )}
              </>
            ),
          },
          {
            term: t('facts.deadline'),
            detail: `${formatWeekdayDate(deadline, language)}, ${formatTime(deadline, language)}`,
          },
          { term: t('facts.opened'), detail: `${formatDateTime(openedAt, language)}, ${openedBy}` },
          {
            term: t('facts.closed'),
            detail:
              closed &&
              (closedBy
                ? t('facts.closedBy', { date: closed, name: closedBy })
                : t('facts.closedByDeadline', { date: closed })),
          },
          { term: t('facts.closeReason'), detail: closeReason },
        ]}
      />
      <AnswersTable
        rows={answers}
        closed={!consultation.open}
        answerAt={(id) => `${base}/uzgodnienia/${id}/stanowisko`}
      />
      {html && (
        <details className="confirm">
          <summary className="button button-quiet">{t('show.text')}</summary>
          <article lang="pl" className="preview">
            <Prose html={html} />
          </article>
        </details>
      )}
    </>
  );
}
