import { useTranslation } from 'react-i18next';
import { ServiceList } from '#app/features/directory/components/service-list.tsx';
import type { ListedService } from '#app/features/directory/listed.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';

/** Services that wait for the reader's confirmation; nothing when there are none. */
export function StaleServices({ stale }: { stale: { total: number; services: ListedService[] } }) {
  const { t } = useTranslation('directory');
  const { total, services } = stale;
  if (total === 0) return null;
  return (
    <Section
      title={t('stale.title')}
      lead={t('stale.all', { count: total })}
      actions={
        total > services.length && (
          <ButtonLink to="/katalog/do-potwierdzenia">{t('stale.showAll')}</ButtonLink>
        )
      }
    >
      <ServiceList services={services} withProvider />
    </Section>
  );
}
