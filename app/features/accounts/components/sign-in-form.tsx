import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';

export function SignInForm({ reply }: { reply?: FormReply | undefined }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <FormFrame reply={reply}>
        <TextField name="email" label={t('field.email')} type="email" required autoComplete="username" />
        <TextField
          name="password"
          label={t('field.password')}
          type="password"
          required
          autoComplete="current-password"
        />
        <SubmitButton>{t('signIn.submit')}</SubmitButton>
      </FormFrame>
      <p>
        <Link to="/haslo">{t('signIn.forgotten')}</Link>
      </p>
      <p>{t('signIn.noAccount')}</p>
    </>
  );
}
