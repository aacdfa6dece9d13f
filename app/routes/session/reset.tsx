import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ResetForm } from '#app/features/accounts/components/reset-form.tsx';
import { open } from '#app/features/accounts/guard.server.ts';
import { resetPassword } from '#app/features/accounts/passwords/commands/reset-password.server.ts';
import { findReset } from '#app/features/accounts/passwords/queries.server.ts';
import { ResetPassword } from '#app/features/accounts/passwords/schema.ts';
import { limitTokens } from '#app/features/accounts/sessions/limits.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(async ({ params, t, address }) => {
  await limitTokens(address);
  const found = await findReset(params.token ?? '');
  if (!found) throw new AppError('gone', { message: 'accounts:error.resetGone' });
  return { title: t('accounts:reset.title'), email: found.person.email };
});

export const action = open(async ({ request, params, address }) => {
  await limitTokens(address);
  return submit(request, ResetPassword, async ({ password }) => {
    await resetPassword(params.token ?? '', password);
    return redirectWithToast('/logowanie', 'accounts:toast.passwordChanged');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ResetPage() {
  const { t } = useTranslation('accounts');
  const { email } = useLoaderData<typeof loader>();
  return (
    <Page title={t('reset.title')} lead={t('reset.lead')} width="narrow">
      <ResetForm email={email} reply={useActionData<typeof action>()} />
    </Page>
  );
}
