import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import type { GroupInstitution } from '../queries.server.ts';

/** The institutions of a group, with their people where the reader may see them. */
export function Participants({ institutions }: { institutions: GroupInstitution[] }) {
  const { t } = useTranslation('groups');
  return (
    <CardList columns>
      {institutions.map(({ participationId, id, name, city, people }) => (
        <Card key={participationId} title={name} to={`/instytucje/${id}`} meta={city}>
          {people && <Representatives people={people} empty={t('people.nobody')} />}
        </Card>
      ))}
    </CardList>
  );
}

function Representatives({
  people,
  empty,
}: {
  people: NonNullable<GroupInstitution['people']>;
  empty: string;
}) {
  const { t } = useTranslation('groups');
  if (people.length === 0) return <p>{empty}</p>;
  return (
    <ul className="plain-list">
      {people.map(({ seatId, name, role }) => (
        <li key={seatId}>
          {name} {role !== 'member' && <Badge tone="info">{t(`seatRole.${role}`)}</Badge>}
        </li>
      ))}
    </ul>
  );
}
