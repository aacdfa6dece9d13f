import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';
import type { EmploymentRole } from '../actor.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { AccountName } from './reset-form.tsx';

interface AcceptFormProps {
  invitation: {
    email: string;
    name: string;
    role: EmploymentRole;
    institution: { name: string; city: string } | null;
    hasAccount: boolean;
  };
  reply?: FormReply | undefined;
}

/** Accepting: a name and a password for newcomers, the present password for those who have an account. */
export function AcceptForm({ invitation, reply }: AcceptFormProps) {
  const { t } = useTranslation('accounts');
  const { email, name, role, institution, hasAccount } = invitation;
  return (
    <>
      <DataList
        items={[
          institution && { term: t('field.institution'), detail: `${institution.name}, ${institution.city}` },
          institution && { term: t('field.role'), detail: t(`employmentRole.${role}`) },
          email !== '' && { term: t('field.email'), detail: email },
        ]}
      />
      {hasAccount && <p>{t('accept.hasAccount')}</p>}
      <FormFrame reply={reply} initial={{ name }}>
        {email ? <AccountName email={email} /> : <AddressField />}
        {hasAccount ? <PresentPassword /> : <NewAccount />}
        <SubmitButton>{t('accept.submit')}</SubmitButton>
      </FormFrame>
    </>
  );
}

function AddressField() {
  const { t } = useTranslation('accounts');
  return <TextField name="email" label={t('field.email')} type="email" required autoComplete="username" />;
}

function PresentPassword() {
  const { t } = useTranslation('accounts');
  return (
    <>
      <TextField
        name="password"
        label={t('field.password')}
        type="password"
        required
        autoComplete="current-password"
      />
      <p>
        <Link to="/haslo">{t('signIn.forgotten')}</Link>
      </p>
    </>
  );
}

function NewAccount() {
  const { t } = useTranslation('accounts');
  return (
    <>
      <TextField
        name="name"
        label={t('field.name')}
        hint={t('field.nameHint')}
        required
        autoComplete="name"
      />
      <NewPasswordField />
    </>
  );
}
