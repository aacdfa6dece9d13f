import { useTranslation } from 'react-i18next';
import type { ServicePage } from '#app/features/directory/queries.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { PostButton } from '#app/ui/post-button.tsx';

/** What can be done with a service: everybody sees its history, those who keep it see the rest. */
export function ServiceActions({ service, keeps }: { service: ServicePage; keeps: boolean }) {
  const { t } = useTranslation('directory');
  const at = `/katalog/${service.id}`;
  const archived = service.archivedAt !== null;
  return (
    <>
      {keeps && !archived && <ButtonLink to={`${at}/edycja`}>{t('service.edit')}</ButtonLink>}
      <ButtonLink to={`${at}/historia`}>{t('service.history')}</ButtonLink>
      {keeps && archived && (
        <PostButton action={`${at}/przywrocenie`} tone="primary">
          {t('archive.restore')}
        </PostButton>
      )}
      {keeps && !archived && (
        <ConfirmButton
          action={`${at}/archiwum`}
          label={t('archive.button')}
          question={t('archive.question')}
          confirmLabel={t('archive.confirm')}
        />
      )}
    </>
  );
}
