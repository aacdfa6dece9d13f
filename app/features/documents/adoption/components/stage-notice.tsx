import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime, formatWeekdayDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import type { stageNotice } from '../notice.server.ts';

interface StageNoticeProps {
  documentId: string;
  notice: Awaited<ReturnType<typeof stageNotice>>;
}

/** Above a text: that it stands still, or that it is in consultation and what is asked of the reader. */
export function StageNotice({ documentId, notice }: StageNoticeProps) {
  const { t, i18n } = useTranslation('adoption');
  const language = i18n.language as Language;
  const base = `/dokumenty/${documentId}/uzgodnienia`;
  const { adoption, consultation } = notice;
  if (adoption) {
    return (
      <p className="note">
        {t('notice.frozen', { number: adoption.number, date: formatDate(adoption.at, language) })}{' '}
        <Link to={base}>{t('notice.details')}</Link>
      </p>
    );
  }
  if (!consultation) return null;
  const { deadline, asked } = consultation;
  const waiting = asked.filter(({ position }) => position === null);
  const when = `${formatWeekdayDate(deadline, language)}, ${formatTime(deadline, language)}`;
  return (
    <div className={waiting.length > 0 ? 'note note-urgent' : 'note'}>
      <p>
        {t('notice.consultation', { when })} <Link to={base}>{t('notice.details')}</Link>
      </p>
      {waiting.map(({ id, institution }) => (
        <ButtonLink key={id} to={`${base}/${id}/stanowisko`} tone="primary">
          {t('notice.asked', { institution })}
        </ButtonLink>
      ))}
      {asked.map(
        ({ id, institution, position }) =>
          position && (
            <p key={id}>{t('notice.answered', { institution, position: t(`position.${position}`) })}</p>
          ),
      )}
    </div>
  );
}
