import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChangePasswordForm } from '#app/features/accounts/components/change-password-form.tsx';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { changePassword } from '#app/features/accounts/passwords/commands/change-password.server.ts';
import { ChangePassword } from '#app/features/accounts/passwords/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(({ actor, t }) => ({
  title: t('accounts:password.title'),
  email: actor.email,
}));

export const action = guarded(({ actor, request, address }) =>
  submit(request, ChangePassword, async (input) => {
    const { cookie } = await changePassword(actor, input, address);
    const response = await redirectWithToast('/konto', 'accounts:toast.passwordChanged');
    response.headers.append('Set-Cookie', cookie);
    return response;
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function PasswordPage() {
  const { t } = useTranslation('accounts');
  const { email } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('password.title')}
      lead={t('password.lead')}
      width="narrow"
      back={{ to: '/konto', label: t('account.title') }}
    >
      <ChangePasswordForm email={email} reply={useActionData<typeof action>()} />
    </Page>
  );
}
