import { useTranslation } from 'react-i18next';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The week, Monday first. */
export function HoursTable({ caption, hours }: { caption: string; hours: string[] }) {
  const { t } = useTranslation('directory');
  return (
    <table className="w-full max-w-sm border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('service.day')}</th>
          <th scope="col">{t('service.open')}</th>
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((weekday) => (
          <tr key={weekday} className="border-b border-line">
            <th scope="row" className="py-1 pr-4 text-left font-normal">
              {t(`weekday.${weekday}`)}
            </th>
            <td className="py-1 tabular-nums">
              {hours[weekday - 1] || <span className="text-muted">{t('service.closed')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
