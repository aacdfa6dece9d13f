import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import type { InstitutionPerson } from '../people/queries.server.ts';
import { PersonActions, type PersonRights } from './person-actions.tsx';

interface PeopleListProps {
  people: InstitutionPerson[];
  rights: PersonRights;
}

/** The people of an institution; each with what the reader may do there. */
export function PeopleList({ people, rights }: PeopleListProps) {
  const { t } = useTranslation('accounts');
  if (people.length === 0) return <p>{t('people.none')}</p>;
  return (
    <CardList>
      {people.map((person) => (
        <Card
          key={person.employmentId}
          title={person.name}
          meta={<a href={`mailto:${person.email}`}>{person.email}</a>}
          badges={
            <>
              <Badge tone={person.role === 'coordinator' ? 'info' : 'neutral'}>
                {t(`employmentRole.${person.role}`)}
              </Badge>
              {person.globalRole !== 'none' && <Badge>{t(`globalRole.${person.globalRole}`)}</Badge>}
              {person.suspended && <Badge tone="warn">{t('people.suspended')}</Badge>}
            </>
          }
          actions={<PersonActions person={person} rights={rights} />}
        />
      ))}
    </CardList>
  );
}
