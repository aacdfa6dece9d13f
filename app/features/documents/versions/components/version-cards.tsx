import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';
import type { VersionCard } from '../queries.server.ts';
import { useMoment } from './use-moment.ts';
import '../changes.css';

interface VersionCardsProps {
  documentId: string;
  versions: VersionCard[];
}

/** Versions with those who wrote in each, and the ways to see and compare them. */
export function VersionCards({ documentId, versions }: VersionCardsProps) {
  const { t } = useTranslation('versions');
  const moment = useMoment();
  const base = `/dokumenty/${documentId}`;
  return (
    <ol className="version-list">
      {versions.map(({ id, kind, name, createdAt, createdBy, writers }, i) => {
        const label = moment({ kind, name, at: createdAt });
        const previous = versions[i + 1];
        return (
          <li key={id} className="version">
            <p>
              <span className="version-title">{label}</span>{' '}
              <Badge tone={kind === 'adopted' ? 'good' : kind === 'automatic' ? 'neutral' : 'info'}>
                {t(`kind.${kind}`)}
              </Badge>
              {createdBy && <span className="text-muted"> {createdBy}</span>}
            </p>
            <p className="text-muted">
              {writers.length > 0
                ? t('list.writers', {
                    names: writers.map((one) => `${one.name} (${one.institution})`).join(', '),
                  })
                : t('list.noWriters')}
            </p>
            <p className="version-acts">
              <Link to={`${base}/wersje/${id}`} aria-label={t('list.showOf', { label })}>
                {t('list.show')}
              </Link>
              <Link to={`${base}/porownanie?od=${id}`} aria-label={t('list.compareNowOf', { label })}>
                {t('list.compareNow')}
              </Link>
              {previous && (
                <Link
                  to={`${base}/porownanie?od=${previous.id}&do=${id}`}
                  aria-label={t('list.comparePreviousOf', { label })}
                >
                  {t('list.comparePrevious')}
                </Link>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
