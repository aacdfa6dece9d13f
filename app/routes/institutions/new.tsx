import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InstitutionForm } from '#app/features/accounts/components/institution-form.tsx';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { createInstitution } from '#app/features/accounts/institutions/commands/create-institution.server.ts';
import { counties } from '#app/features/accounts/institutions/queries.server.ts';
import { NewInstitution } from '#app/features/accounts/institutions/schema.ts';
import { canCreateInstitution } from '#app/features/accounts/policy.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Checkbox } from '#app/ui/form.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, t }) => {
  if (!canCreateInstitution(actor)) throw new AppError('forbidden');
  return { title: t('accounts:institution.newTitle'), counties: await counties() };
});

export const action = guarded(({ actor, request }) =>
  submit(request, NewInstitution, async (input) => {
    const { institutionId } = await createInstitution(actor, input);
    return redirectWithToast(`/instytucje/${institutionId}`, 'accounts:toast.institutionCreated');
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function NewInstitutionPage() {
  const { t } = useTranslation('accounts');
  const { counties } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('institution.newTitle')}
      width="narrow"
      back={{ to: '/instytucje', label: t('institutions.title') }}
    >
      <InstitutionForm
        counties={counties}
        reply={useActionData<typeof action>()}
        submitLabel={t('institution.create')}
      >
        <Checkbox name="workHere" label={t('institution.workHere')} hint={t('institution.workHereHint')} />
      </InstitutionForm>
    </Page>
  );
}
