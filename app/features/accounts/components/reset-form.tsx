import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { FormFrame, SubmitButton } from '#app/ui/form.tsx';
import { NewPasswordField } from './new-password-field.tsx';

export function ResetForm({ email, reply }: { email: string; reply?: FormReply | undefined }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <DataList items={[{ term: t('field.email'), detail: email }]} />
      <FormFrame reply={reply}>
        <AccountName email={email} />
        <NewPasswordField />
        <SubmitButton>{t('reset.submit')}</SubmitButton>
      </FormFrame>
    </>
  );
}

/** Tells password managers which account the new password belongs to. */
export function AccountName({ email }: { email: string }) {
  return <input type="email" name="account" defaultValue={email} autoComplete="username" readOnly hidden />;
}
