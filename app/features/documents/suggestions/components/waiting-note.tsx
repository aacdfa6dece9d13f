import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** Before publishing: open suggestions stay out. */
export function WaitingNote({ documentId, count }: { documentId: string; count: number }) {
  const { t } = useTranslation('suggestions');
  if (count === 0) return null;
  return (
    <p className="note">
      {t('publish.waiting', { count })}{' '}
      <Link to={`/dokumenty/${documentId}/propozycje`}>{t('publish.toList')}</Link>
    </p>
  );
}
