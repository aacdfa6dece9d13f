import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import { useLanguage } from '#app/ui/use-language.ts';
import type { LiveService, ServiceWarning } from '../choices.ts';

interface LiveServiceFactsProps {
  serviceId: string;
  live: LiveService;
  warning: ServiceWarning | null;
}

/** What the directory says of a service now, and what speaks against the text around it. */
export function LiveServiceFacts({ serviceId, live, warning }: LiveServiceFactsProps) {
  const { t } = useTranslation('blocks');
  const language = useLanguage();
  return (
    <>
      <p className="block-text">
        <a href={`/katalog/${serviceId}`}>{live.title}</a>
        {`, ${live.provider}`}
      </p>
      {live.phone && <p className="block-facts">{t('service.phone', { phone: live.phone })}</p>}
      {warning ? (
        <p className="note note-urgent">
          {t(`service.warning.${warning}`, { date: formatDate(live.changedAt, language) })}
        </p>
      ) : (
        live.confirmedAt && (
          <p className="block-facts">
            {t('service.confirmed', { date: formatDate(live.confirmedAt, language) })}
          </p>
        )
      )}
    </>
  );
}
