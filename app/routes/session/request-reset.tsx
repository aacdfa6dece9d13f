import type { MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RequestResetForm } from '#app/features/accounts/components/request-reset-form.tsx';
import { open } from '#app/features/accounts/guard.server.ts';
import { requestReset } from '#app/features/accounts/passwords/commands/request-reset.server.ts';
import { RequestReset } from '#app/features/accounts/passwords/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(({ t }) => ({ title: t('accounts:reset.requestTitle') }));

export const action = open(({ request, address }) =>
  submit(request, RequestReset, async ({ email }) => {
    await requestReset(email, address);
    return redirectWithToast('/logowanie', 'accounts:toast.resetRequested');
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function RequestResetPage() {
  const { t } = useTranslation('accounts');
  return (
    <Page
      title={t('reset.requestTitle')}
      lead={t('reset.requestLead')}
      width="narrow"
      back={{ to: '/logowanie', label: t('signIn.title') }}
    >
      <RequestResetForm reply={useActionData<typeof action>()} />
    </Page>
  );
}
