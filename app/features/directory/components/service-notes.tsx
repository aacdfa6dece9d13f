import { useTranslation } from 'react-i18next';
import type { ServicePage } from '#app/features/directory/queries.server.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { useLanguage } from '#app/ui/use-language.ts';

/** What one must know before anything else: archived, closed, made up. */
export function ServiceNotes({ service }: { service: ServicePage }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const { archivedAt, facts, source } = service;
  return (
    <>
      {archivedAt && (
        <p className="note note-urgent">
          {t('service.archivedNote', { date: formatDate(archivedAt, language) })}
        </p>
      )}
      {facts.status === 'temporarily_closed' && <p className="note note-urgent">{t('service.closedNote')}</p>}
      {facts.status === 'inactive' && <p className="note note-urgent">{t('service.inactiveNote')}</p>}
      {source === 'sample' && <p className="note">{t('service.sampleNote')}</p>}
    </>
  );
}
