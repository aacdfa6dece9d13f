import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';

export function StatementDate({ id, date }: { id: string; date: string }) {
  const { i18n } = useTranslation();
  return (
    <time id={id} dateTime={date}>
      {formatDate(date, i18n.language as Language)}
    </time>
  );
}
