import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import type { Actor } from '../actor.ts';

/** Where I work, and as what. */
export function MyInstitutions({ employments }: { employments: Actor['employments'] }) {
  const { t } = useTranslation('accounts');
  if (employments.length === 0) {
    return <EmptyState title={t('account.noWork')} text={t('account.noWorkText')} />;
  }
  return (
    <CardList>
      {employments.map(({ institutionId, institutionName, role }) => (
        <Card
          key={institutionId}
          title={institutionName}
          to={`/instytucje/${institutionId}`}
          badges={<Badge tone="info">{t(`employmentRole.${role}`)}</Badge>}
        />
      ))}
    </CardList>
  );
}
