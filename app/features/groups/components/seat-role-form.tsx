import { useTranslation } from 'react-i18next';
import { buttonClass } from '#app/ui/button.tsx';
import { FormFrame, SelectField, SubmitButton } from '#app/ui/form.tsx';
import { SEAT_ROLES, type SeatRole } from '../roles.ts';

/** Another role for a person of the group; unfolds in place. */
export function SeatRoleForm({ seatId, name, role }: { seatId: string; name: string; role: SeatRole }) {
  const { t } = useTranslation('groups');
  return (
    <details className="confirm">
      <summary className={buttonClass({ small: true })}>{t('people.changeRole')}</summary>
      <div className="confirm-panel">
        <FormFrame action={`/miejsca/${seatId}/rola`} initial={{ role }}>
          <SelectField
            name="role"
            label={t('people.roleOf', { name })}
            options={SEAT_ROLES.map((value) => ({ value, label: t(`seatRole.${value}`) }))}
          />
          <SubmitButton>{t('people.saveRole')}</SubmitButton>
        </FormFrame>
      </div>
    </details>
  );
}
