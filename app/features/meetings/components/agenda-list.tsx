import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';
import type { AgendaPurpose } from '../terms.ts';

interface Item {
  id: string;
  title: string;
  purpose: AgendaPurpose;
  minutes: number | null;
}

/** The agenda in order, with purpose and planned time of each item. */
export function AgendaList({ items }: { items: Item[] }) {
  const { t } = useTranslation('meetings');
  if (items.length === 0) return <p>{t('agenda.empty')}</p>;
  const total = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  return (
    <>
      <ol className="agenda">
        {items.map((item) => (
          <li key={item.id}>
            <span className="agenda-title">{item.title}</span>
            <span className="agenda-marks">
              <Badge tone={item.purpose === 'decision' ? 'info' : 'neutral'}>
                {t(`purpose.${item.purpose}`)}
              </Badge>
              <span className="agenda-minutes">
                {item.minutes !== null && t('agenda.minutes', { count: item.minutes })}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {total > 0 && (
        <p className="agenda-total">
          {t('agenda.total', { minutes: t('agenda.minutes', { count: total }) })}
        </p>
      )}
    </>
  );
}
