import { useTranslation } from 'react-i18next';
import { ChangesTable } from '#app/features/directory/components/changes-table.tsx';
import type { HistoryEntry } from '#app/features/directory/history.server.ts';
import type { TermOptions } from '#app/features/directory/queries.server.ts';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import { Heading } from '#app/ui/heading.tsx';
import { useLanguage } from '#app/ui/use-language.ts';

/** What happened to a service, latest first. */
export function HistoryList({ entries, terms }: { entries: HistoryEntry[]; terms: TermOptions }) {
  return (
    <ol className="cards">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} terms={terms} />
      ))}
    </ol>
  );
}

function Entry({ entry, terms }: { entry: HistoryEntry; terms: TermOptions }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const who = [entry.person, entry.institution].filter(Boolean).join(', ');
  return (
    <li className="card">
      <Heading className="card-title">
        {isKnown(entry.type) ? t(`history.event.${entry.type}`) : entry.type}
      </Heading>
      <p className="card-meta">
        {t('history.by', { when: formatDateTime(entry.at, language), who: who || t('history.unknown') })}
      </p>
      {entry.changes.length > 0 && (
        <ChangesTable
          caption={t('history.changes')}
          from={t('history.from')}
          to={t('history.to')}
          changes={entry.changes}
          terms={terms}
        />
      )}
    </li>
  );
}

const KNOWN = [
  'service.created',
  'service.edited',
  'service.confirmed',
  'service.archived',
  'service.restored',
] as const;

function isKnown(type: string): type is (typeof KNOWN)[number] {
  return (KNOWN as readonly string[]).includes(type);
}
