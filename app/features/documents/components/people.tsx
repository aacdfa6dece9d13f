import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presence } from '../sync/protocol.ts';

interface PeopleProps {
  people: Presence[];
  self: string | null;
}

/** Who has the document open, by name and institution; whoever comes or goes is announced politely. */
export function People({ people, self }: PeopleProps) {
  const { t } = useTranslation('documents');
  const own = people.find((person) => person.id === self)?.personId;
  const each = [...new Map(people.map((person) => [person.personId, person])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'pl'),
  );
  return (
    <div className="people">
      <h2 className="sr-only" id="people-heading">
        {t('people.title')}
      </h2>
      <ul className="people-list" aria-labelledby="people-heading">
        {each.map((person) => (
          <li key={person.personId} className="person">
            <span className={`person-mark caret-${person.colour}`} aria-hidden="true">
              {initials(person.name)}
            </span>
            <span className="person-name">
              {person.name}
              {person.personId === own && ` (${t('people.you')})`}
              {person.access === 'comment' && `, ${t('people.comments')}`}
              {person.access === 'read' && `, ${t('people.reads')}`}
            </span>
            <span className="person-institution">{person.institution}</span>
          </li>
        ))}
      </ul>
      <Arrivals people={each.filter((person) => person.personId !== own)} />
    </div>
  );
}

function Arrivals({ people }: { people: Presence[] }) {
  const { t } = useTranslation('documents');
  const before = useRef<Map<string, string> | null>(null);
  const [said, setSaid] = useState('');
  const names = people.map((person) => `${person.personId} ${person.name}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: names stand for people
  useEffect(() => {
    const now = new Map(people.map((person) => [person.personId, person.name]));
    const then = before.current;
    before.current = now;
    if (!then) return;
    const came = [...now].filter(([id]) => !then.has(id)).map(([, name]) => t('people.came', { name }));
    const left = [...then].filter(([id]) => !now.has(id)).map(([, name]) => t('people.left', { name }));
    if (came.length + left.length > 0) setSaid([...came, ...left].join(' '));
  }, [names]);
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  );
}

function initials(name: string): string {
  const [first = '', last = ''] = name.split(/\s+/);
  return `${first.charAt(0)}${last.charAt(0)}`.toUpperCase();
}
