import { useTranslation } from 'react-i18next';
import { FreshnessBadge } from '#app/features/directory/components/freshness-badge.tsx';
import type { ListedService } from '#app/features/directory/listed.server.ts';
import { Card, CardList } from '#app/ui/card-list.tsx';

/** What an institution offers. */
export function ServiceList({ services }: { services: ListedService[] }) {
  const { t } = useTranslation('directory');
  if (services.length === 0) return <p>{t('list.empty')}</p>;
  return (
    <CardList columns>
      {services.map(({ id, name, cities, freshness, confirmedAt }) => (
        <Card
          key={id}
          title={name}
          to={`/katalog/${id}`}
          meta={cities.length > 0 && t('list.cities', { cities: cities.join(', ') })}
          badges={<FreshnessBadge freshness={freshness} confirmedAt={confirmedAt} />}
        />
      ))}
    </CardList>
  );
}
