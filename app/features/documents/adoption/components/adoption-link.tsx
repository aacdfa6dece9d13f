import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';

export function AdoptionLink({ documentId }: { documentId: string }) {
  const { t } = useTranslation('adoption');
  return <ButtonLink to={`/dokumenty/${documentId}/uzgodnienia`}>{t('title')}</ButtonLink>;
}
