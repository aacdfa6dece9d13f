import { useTranslation } from 'react-i18next';
import { buttonClass } from '#app/ui/button.tsx';
import { FormFrame, SelectField, SubmitButton } from '#app/ui/form.tsx';
import type { GlobalRole } from '../actor.ts';
import { GLOBAL_ROLES } from '../roles.ts';

interface GlobalRoleFormProps {
  personId: string;
  name: string;
  globalRole: GlobalRole;
}

/** Another role in the region; unfolds in place. */
export function GlobalRoleForm({ personId, name, globalRole }: GlobalRoleFormProps) {
  const { t } = useTranslation('accounts');
  return (
    <details className="confirm">
      <summary className={buttonClass({ small: true })}>{t('people.globalRole')}</summary>
      <div className="confirm-panel">
        <FormFrame action={`/osoby/${personId}/rola`} initial={{ globalRole }}>
          <SelectField
            name="globalRole"
            label={t('people.globalRoleOf', { name })}
            options={GLOBAL_ROLES.map((value) => ({ value, label: t(`globalRole.${value}`) }))}
          />
          <SubmitButton>{t('people.saveGlobalRole')}</SubmitButton>
        </FormFrame>
      </div>
    </details>
  );
}
