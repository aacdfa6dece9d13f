import { useTranslation } from 'react-i18next';
import { TextField } from '#app/ui/form.tsx';
import { PASSWORD_MAX, PASSWORD_MIN } from '../passwords/length.ts';

/** A password being chosen, with the rule said beforehand. */
export function NewPasswordField() {
  const { t } = useTranslation('accounts');
  return (
    <TextField
      name="password"
      label={t('field.newPassword')}
      hint={t('field.newPasswordHint', { count: PASSWORD_MIN })}
      type="password"
      required
      minLength={PASSWORD_MIN}
      maxLength={PASSWORD_MAX}
      autoComplete="new-password"
    />
  );
}
