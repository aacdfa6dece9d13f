import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MyInstitutions } from '#app/features/accounts/components/my-institutions.tsx';
import { ProfileForm } from '#app/features/accounts/components/profile-form.tsx';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { editProfile } from '#app/features/accounts/people/commands/edit-profile.server.ts';
import { EditProfile } from '#app/features/accounts/people/schema.ts';
import { env } from '#app/platform/env.server.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { languageCookie } from '#app/platform/i18n/request-language.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(({ actor, t }) => {
  const { name, email, language, globalRole, employments } = actor;
  return { title: t('accounts:account.title'), person: { name, email, language, globalRole, employments } };
});

export const action = guarded(({ actor, request }) =>
  submit(request, EditProfile, async (profile) => {
    await editProfile(actor, profile);
    const response = await redirectWithToast('/konto', 'accounts:toast.profileSaved');
    response.headers.append('Set-Cookie', languageCookie(profile.language, env.secure));
    return response;
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function AccountPage() {
  const { t } = useTranslation('accounts');
  const { person } = useLoaderData<typeof loader>();
  return (
    <Page title={t('account.title')} lead={person.email} width="narrow">
      <Section title={t('account.profile')}>
        <ProfileForm profile={person} reply={useActionData<typeof action>()} />
      </Section>
      <Section title={t('account.work')}>
        <MyInstitutions employments={person.employments} />
      </Section>
      <Section title={t('account.safety')} lead={t('account.safetyLead')}>
        <div className="actions">
          <ButtonLink to="/konto/haslo">{t('password.title')}</ButtonLink>
          <ConfirmButton
            action="/wylogowanie-wszedzie"
            label={t('account.signOutEverywhere')}
            question={t('account.signOutEverywhereQuestion')}
            confirmLabel={t('account.signOutEverywhereConfirm')}
          />
        </div>
      </Section>
    </Page>
  );
}
