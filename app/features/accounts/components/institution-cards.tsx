import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import type { InstitutionKind } from '../roles.ts';

interface InstitutionCard {
  id: string;
  name: string;
  kind: InstitutionKind;
  city: string;
  county: string | null;
  source: string;
}

export function InstitutionCards({ institutions }: { institutions: InstitutionCard[] }) {
  const { t } = useTranslation('accounts');
  return (
    <CardList columns>
      {institutions.map(({ id, name, kind, city, county, source }) => (
        <Card
          key={id}
          title={name}
          to={`/instytucje/${id}`}
          meta={county && county !== city ? t('institutions.cityAndCounty', { city, county }) : city}
          badges={
            <>
              <Badge>{t(`kind.${kind}`)}</Badge>
              {source === 'sample' && <Badge tone="warn">{t('institutions.sample')}</Badge>}
            </>
          }
        />
      ))}
    </CardList>
  );
}
