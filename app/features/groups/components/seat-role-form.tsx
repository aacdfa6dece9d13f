import { useTranslation } from 'react-i18next';
import { FormFrame, SelectField, SubmitButton } from '#app/ui/form.tsx';
import { SEAT_ROLES, type SeatRole } from '../roles.ts';

/** Another role for a person of the group. */
export function SeatRoleForm({ seatId, name, role }: { seatId: string; name: string; role: SeatRole }) {
  const { t } = useTranslation('groups');
  return (
    <FormFrame action={`/miejsca/${seatId}/rola`} initial={{ role }}>
      <SelectField
        name="role"
        label={t('people.roleOf', { name })}
        options={SEAT_ROLES.map((value) => ({ value, label: t(`seatRole.${value}`) }))}
      />
      <SubmitButton tone="quiet">{t('people.changeRole')}</SubmitButton>
    </FormFrame>
  );
}
