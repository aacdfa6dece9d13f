import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import type { GroupVisibility } from '../roles.ts';

interface GroupCard {
  id: string;
  name: string;
  mandate: string;
  visibility: GroupVisibility;
  institutions: number;
  mine: boolean;
  archived: boolean;
}

const MANDATE_SHOWN = 180;

export function GroupCards({ groups }: { groups: GroupCard[] }) {
  const { t } = useTranslation('groups');
  return (
    <CardList>
      {groups.map(({ id, name, mandate, visibility, institutions, mine, archived }) => (
        <Card
          key={id}
          title={name}
          to={`/grupy/${id}`}
          meta={t('list.institutions', { count: institutions })}
          badges={
            <>
              {mine && <Badge tone="good">{t('list.mine')}</Badge>}
              {archived && <Badge tone="warn">{t('show.archived')}</Badge>}
              {visibility !== 'network' && <Badge>{t(`visibility.${visibility}`)}</Badge>}
            </>
          }
        >
          <p>{shortened(mandate)}</p>
        </Card>
      ))}
    </CardList>
  );
}

function shortened(text: string): string {
  if (text.length <= MANDATE_SHOWN) return text;
  return `${text.slice(0, text.lastIndexOf(' ', MANDATE_SHOWN))}…`;
}
