import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FreshnessBadge } from '#app/features/directory/components/freshness-badge.tsx';
import { rememberSearch } from '#app/features/directory/components/last-search.ts';
import { Marked } from '#app/features/directory/components/marked.tsx';
import { ServiceBadges } from '#app/features/directory/components/service-badges.tsx';
import type { Hit } from '#app/features/directory/search.server.ts';
import { Heading } from '#app/ui/heading.tsx';

/** A service among the results: why it is there, and whether to trust it. */
export function HitCard({ hit, from }: { hit: Hit; from: string }) {
  const { t } = useTranslation('directory');
  return (
    <li className="card card-linked">
      <div className="card-head">
        <Heading className="card-title">
          <Link to={`/katalog/${hit.id}`} state={{ from }} onClick={() => rememberSearch(from)}>
            <Marked pieces={hit.name} />
          </Link>
        </Heading>
        <div className="badges">
          <FreshnessBadge freshness={hit.freshness} confirmedAt={hit.confirmedAt} />
        </div>
      </div>
      <p className="card-meta">
        <Marked pieces={hit.provider} />
        {hit.places.length > 0 && ' · '}
        <Marked pieces={hit.places} />
      </p>
      {hit.excerpt.length > 0 && (
        <p>
          <Marked pieces={hit.excerpt} />
        </p>
      )}
      {hit.alsoKnownAs.length > 0 && (
        <p className="text-muted">
          {t('search.alsoKnownAs')}{' '}
          {hit.alsoKnownAs.map((pieces, at) => (
            <span key={pieces.map((piece) => piece.text).join('')}>
              {at > 0 && ', '}
              <Marked pieces={pieces} />
            </span>
          ))}
        </p>
      )}
      <div className="badges">
        {hit.categories.map((pieces) => (
          <span className="badge" key={pieces.map((piece) => piece.text).join('')}>
            <span>
              <Marked pieces={pieces} />
            </span>
          </span>
        ))}
        <ServiceBadges {...hit} />
      </div>
    </li>
  );
}
