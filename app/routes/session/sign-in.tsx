import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '#app/features/accounts/components/sign-in-form.tsx';
import { open } from '#app/features/accounts/guard.server.ts';
import { signIn } from '#app/features/accounts/sessions/commands/sign-in.server.ts';
import { SignIn } from '#app/features/accounts/sessions/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { localPath } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(({ actor, url, t }) => {
  if (actor) throw redirect(localPath(url.searchParams.get('dalej')));
  return { title: t('accounts:signIn.title') };
});

export const action = open(({ actor, request, url, address }) =>
  submit(request, SignIn, async (input) => {
    const { cookie } = await signIn(input, { from: address, earlierSessionId: actor?.sessionId });
    return redirect(localPath(url.searchParams.get('dalej')), { headers: { 'Set-Cookie': cookie } });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function SignInPage() {
  const { t } = useTranslation('accounts');
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')} width="narrow">
      <SignInForm reply={useActionData<typeof action>()} />
    </Page>
  );
}
