import { useTranslation } from 'react-i18next';
import { ServiceList } from '#app/features/directory/components/service-list.tsx';
import type { ListedService } from '#app/features/directory/queries.server.ts';
import { Section } from '#app/ui/page.tsx';

/** Services that wait for the reader's confirmation; nothing when there are none. */
export function StaleServices({ stale }: { stale: { total: number; services: ListedService[] } }) {
  const { t } = useTranslation('directory');
  if (stale.total === 0) return null;
  return (
    <Section title={t('stale.title')} lead={t('stale.all', { count: stale.total })}>
      <ServiceList services={stale.services} />
    </Section>
  );
}
