import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { Badge, type BadgeTone } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import type { Position } from '../positions.ts';

interface Row {
  id?: string;
  institution: string;
  position: Position | null;
  remark: string;
  person?: string | null;
  at: string | null;
  mine?: boolean;
}

interface AnswersTableProps {
  rows: Row[];
  /** No more answers come. */
  closed: boolean;
  /** Where an answer is given. */
  answerAt?: (id: string) => string;
}

const TONES: Record<Position, BadgeTone> = {
  agree: 'good',
  agree_with_remark: 'good',
  disagree: 'warn',
  no_position: 'neutral',
  silence: 'neutral',
};

/** What each institution answered. */
export function AnswersTable({ rows, closed, answerAt }: AnswersTableProps) {
  const { t, i18n } = useTranslation('adoption');
  const date = (at: string) => formatDateTime(at, i18n.language as Language);
  const remarked = rows.some(({ remark }) => remark !== '');
  const columns: Column<Row>[] = [
    { label: t('facts.institution'), rowHeader: true, cell: ({ institution }) => institution },
    {
      label: t('facts.position'),
      cell: ({ position }) =>
        position ? (
          <Badge tone={TONES[position]}>{t(`position.${position}`)}</Badge>
        ) : (
          <Badge tone={closed ? 'neutral' : 'info'}>
            {t(closed ? 'position.unanswered' : 'position.none')}
          </Badge>
        ),
    },
    ...(remarked ? [{ label: t('facts.remark'), cell: ({ remark }: Row) => remark || '–' }] : []),
    {
      label: t('facts.who'),
      cell: ({ person, at }) => (at ? [person, date(at)].filter(Boolean).join(', ') : '–'),
    },
  ];
  if (answerAt && rows.some(({ mine }) => mine)) {
    columns.push({
      label: t('facts.act'),
      cell: ({ id, mine, institution, position }) =>
        mine && id ? (
          <ButtonLink
            to={answerAt(id)}
            small
            tone={position ? 'quiet' : 'primary'}
            aria-label={t(position ? 'show.changeFor' : 'show.answerFor', { institution })}
          >
            {t(position ? 'show.change' : 'show.answer')}
          </ButtonLink>
        ) : (
          '–'
        ),
    });
  }
  return (
    <Table
      caption={t('facts.answers')}
      columns={columns}
      rows={rows}
      rowKey={({ id, institution }) => id ?? institution}
    />
  );
}
