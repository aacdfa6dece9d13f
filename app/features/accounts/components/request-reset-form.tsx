import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';

export function RequestResetForm({ reply }: { reply?: FormReply | undefined }) {
  const { t } = useTranslation('accounts');
  return (
    <FormFrame reply={reply}>
      <TextField name="email" label={t('field.email')} type="email" required autoComplete="username" />
      <SubmitButton>{t('reset.requestSubmit')}</SubmitButton>
    </FormFrame>
  );
}
