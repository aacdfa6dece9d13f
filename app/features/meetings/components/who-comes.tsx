import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '#app/ui/badge.tsx';
import { Table } from '#app/ui/table.tsx';
import type { InvitedInstitution, Standing } from '../attendance.ts';
import type { MeetingMode } from '../terms.ts';

const TONES: Record<Standing, BadgeTone> = { yes: 'good', online: 'info', no: 'neutral', silent: 'warn' };

interface WhoComesProps {
  mode: MeetingMode;
  institutions: InvitedInstitution[];
  counts: Record<Standing, number>;
}

/** The invited institutions, what each answered, and how many stand where. */
export function WhoComes({ mode, institutions, counts }: WhoComesProps) {
  const { t } = useTranslation('meetings');
  if (institutions.length === 0) return <p>{t('page.whoComesEmpty')}</p>;
  return (
    <>
      <Counts mode={mode} counts={counts} />
      <Table
        caption={t('page.whoComes')}
        captionHidden
        rows={institutions}
        rowKey={(institution) => institution.id}
        columns={[
          { label: t('page.institution'), cell: (row) => row.name, rowHeader: true },
          {
            label: t('page.answer'),
            cell: (row) => <Badge tone={TONES[row.standing]}>{t(`standing.${row.standing}`)}</Badge>,
          },
          { label: t('page.people'), cell: (row) => <People people={row.people} /> },
        ]}
      />
    </>
  );
}

function Counts({ mode, counts }: Pick<WhoComesProps, 'mode' | 'counts'>) {
  const { t } = useTranslation('meetings');
  const shown = (['yes', 'online', 'no', 'silent'] as const).filter(
    (standing) =>
      counts[standing] > 0 || standing === 'silent' || standing === (mode === 'online' ? 'online' : 'yes'),
  );
  return (
    <dl className="counts" aria-label={t('page.counts')}>
      {shown.map((standing) => (
        <div key={standing}>
          <dt>{t(`standing.${standing}`)}</dt>
          <dd>{counts[standing]}</dd>
        </div>
      ))}
    </dl>
  );
}

function People({ people }: { people: InvitedInstitution['people'] }) {
  const { t } = useTranslation('meetings');
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.personId}>
          <span>
            {person.personName}: {t(`standing.${person.answer ?? 'silent'}`)}
          </span>
          {person.whoComes && <span>{t('page.comes', { who: person.whoComes })}</span>}
          {person.comment && <q>{person.comment}</q>}
        </li>
      ))}
    </ul>
  );
}
