import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '#app/ui/button.tsx';
import { filterAddress, type MeetingFilter } from '../filter.ts';

/** Upcoming or past, one's own groups or all: links, so that every choice has an address. */
export function MeetingFilters({ filter, signedIn }: { filter: MeetingFilter; signedIn: boolean }) {
  const { t } = useTranslation('meetings');
  const whens = [
    { label: t('list.upcoming'), when: 'upcoming' },
    { label: t('list.past'), when: 'past' },
  ] as const;
  const whose = [
    { label: t('list.mine'), mine: true },
    { label: t('list.all'), mine: false },
  ];
  return (
    <nav aria-label={t('list.filter')} className="flex flex-wrap gap-x-8 gap-y-3">
      <div className="actions">
        {whens.map(({ label, when }) => (
          <Choice
            key={when}
            label={label}
            to={{ ...filter, when }}
            chosen={filter.when === when}
            signedIn={signedIn}
          />
        ))}
      </div>
      {signedIn && (
        <div className="actions">
          {whose.map(({ label, mine }) => (
            <Choice
              key={label}
              label={label}
              to={{ ...filter, mine }}
              chosen={filter.mine === mine}
              signedIn
            />
          ))}
        </div>
      )}
    </nav>
  );
}

function Choice(props: { label: string; to: MeetingFilter; chosen: boolean; signedIn: boolean }) {
  const { label, to, chosen, signedIn } = props;
  return (
    <Link
      to={filterAddress(to, signedIn)}
      aria-current={chosen ? 'true' : undefined}
      className={buttonClass({ tone: chosen ? 'primary' : 'quiet', small: true })}
    >
      {label}
    </Link>
  );
}
