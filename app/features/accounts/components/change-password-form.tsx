import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { AccountName } from './reset-form.tsx';

export function ChangePasswordForm({ email, reply }: { email: string; reply?: FormReply | undefined }) {
  const { t } = useTranslation('accounts');
  return (
    <FormFrame reply={reply}>
      <AccountName email={email} />
      <TextField
        name="currentPassword"
        label={t('field.currentPassword')}
        type="password"
        required
        autoComplete="current-password"
      />
      <NewPasswordField />
      <SubmitButton>{t('password.submit')}</SubmitButton>
    </FormFrame>
  );
}
