import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

interface ChangesLinkProps {
  publicationId: string;
  /** The newest version before this one that the reader may see. */
  previous: { number: number } | null;
}

export function ChangesLink({ publicationId, previous }: ChangesLinkProps) {
  const { t } = useTranslation('adoption');
  if (!previous) return null;
  return (
    <p>
      <Link to={`/publikacje/${publicationId}/zmiany?od=${previous.number}`}>
        {t('publication.changes', { number: previous.number })}
      </Link>
    </p>
  );
}
