import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';

export function VersionsLink({ documentId }: { documentId: string }) {
  const { t } = useTranslation('versions');
  return <ButtonLink to={`/dokumenty/${documentId}/wersje`}>{t('list.title')}</ButtonLink>;
}
