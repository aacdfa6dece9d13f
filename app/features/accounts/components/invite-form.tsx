import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, RadioGroup, SelectField, SubmitButton, TextField } from '#app/ui/form.tsx';
import { EMPLOYMENT_ROLES, GLOBAL_ROLES } from '../roles.ts';
import { LanguageField } from './language-field.tsx';

interface InviteFormProps {
  /** Whether the inviter may make officers and administrators. */
  givesGlobalRole: boolean;
  reply?: FormReply | undefined;
}

export function InviteForm({ givesGlobalRole, reply }: InviteFormProps) {
  const { t } = useTranslation('accounts');
  return (
    <FormFrame reply={reply} initial={{ role: 'member', language: 'pl', globalRole: 'none' }}>
      <TextField name="email" label={t('field.email')} hint={t('invite.emailHint')} type="email" required />
      <TextField name="name" label={t('field.name')} hint={t('invite.nameHint')} />
      <RadioGroup
        name="role"
        legend={t('invite.role')}
        required
        options={EMPLOYMENT_ROLES.map((role) => ({
          value: role,
          label: t(`employmentRole.${role}`),
          hint: t(`invite.roleHint.${role}`),
        }))}
      />
      <LanguageField label={t('invite.language')} />
      {givesGlobalRole && (
        <SelectField
          name="globalRole"
          label={t('invite.globalRole')}
          options={GLOBAL_ROLES.map((role) => ({ value: role, label: t(`globalRole.${role}`) }))}
        />
      )}
      <SubmitButton>{t('invite.submit')}</SubmitButton>
    </FormFrame>
  );
}
