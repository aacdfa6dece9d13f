import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLink } from '../client/link.ts';
import type { Presence } from '../sync/protocol.ts';
import { useWriters } from './use-writers.ts';

interface PeopleProps {
  link: DocumentLink | null;
  people: Presence[];
  self: string | null;
}

/** Who has the document open, by name and institution; whoever comes, goes or writes is announced politely. */
export function People({ link, people, self }: PeopleProps) {
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
      <News link={link} people={each.filter((person) => person.personId !== own)} />
    </div>
  );
}

/** Who comes, goes and writes where, in one place that a screen reader reads when it is free. */
function News({ link, people }: { link: DocumentLink | null; people: Presence[] }) {
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
  const written = useWriters(link);
  useEffect(() => setSaid(written), [written]);
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
