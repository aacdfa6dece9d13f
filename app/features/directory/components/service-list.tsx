import { useTranslation } from 'react-i18next';
import { FreshnessBadge } from '#app/features/directory/components/freshness-badge.tsx';
import type { ListedService } from '#app/features/directory/listed.server.ts';
import { Card, CardList } from '#app/ui/card-list.tsx';

interface Props {
  services: ListedService[];
  /** For lists of more than one institution. */
  withProvider?: boolean;
}

/** Services as cards. */
export function ServiceList({ services, withProvider = false }: Props) {
  const { t } = useTranslation('directory');
  if (services.length === 0) return <p>{t('list.empty')}</p>;
  return (
    <CardList columns>
      {services.map(({ id, name, provider, cities, freshness, confirmedAt }) => (
        <Card
          key={id}
          title={name}
          to={`/katalog/${id}`}
          meta={[...(withProvider ? [provider.name] : []), cities.join(', ')].filter(Boolean).join(' · ')}
          badges={<FreshnessBadge freshness={freshness} confirmedAt={confirmedAt} />}
        />
      ))}
    </CardList>
  );
}
