import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import type { GroupInstitution } from '../queries.server.ts';
import type { SeatRole } from '../roles.ts';
import { SeatRoleForm } from './seat-role-form.tsx';

export interface SeatRow {
  seatId: string;
  name: string;
  role: SeatRole;
  /** What the reader may do with this seat. */
  can: { end: boolean; changeRole: boolean };
}

interface SeatCardsProps {
  institutions: (Omit<GroupInstitution, 'people'> & { people: SeatRow[] })[];
}

/** Everybody in the group by institution, with what the reader may change. */
export function SeatCards({ institutions }: SeatCardsProps) {
  return (
    <CardList>
      {institutions.flatMap(({ name: institution, people }) =>
        people.map((seat) => <SeatCard key={seat.seatId} seat={seat} institution={institution} />),
      )}
    </CardList>
  );
}

function SeatCard({ seat, institution }: { seat: SeatRow; institution: string }) {
  const { t } = useTranslation('groups');
  const { seatId, name, role, can } = seat;
  return (
    <Card
      title={name}
      meta={institution}
      badges={role !== 'member' && <Badge tone="info">{t(`seatRole.${role}`)}</Badge>}
      actions={
        <>
          {can.changeRole && <SeatRoleForm seatId={seatId} name={name} role={role} />}
          {can.end && (
            <ConfirmButton
              small
              action={`/miejsca/${seatId}/koniec`}
              label={t('people.end')}
              question={t('people.endQuestion', { name })}
              confirmLabel={t('people.endConfirm')}
            />
          )}
        </>
      }
    />
  );
}
