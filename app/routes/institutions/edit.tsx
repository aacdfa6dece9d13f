import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InstitutionForm } from '#app/features/accounts/components/institution-form.tsx';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { editInstitution } from '#app/features/accounts/institutions/commands/edit-institution.server.ts';
import { counties, findInstitution } from '#app/features/accounts/institutions/queries.server.ts';
import { InstitutionInput } from '#app/features/accounts/institutions/schema.ts';
import { canManageInstitution } from '#app/features/accounts/policy.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const institution = await findInstitution(param(params, 'institutionId'));
  if (!canManageInstitution(actor, institution.id)) throw new AppError('forbidden');
  return { title: t('accounts:institution.editTitle'), institution, counties: await counties() };
});

export const action = guarded(({ actor, request, params }) => {
  const institutionId = param(params, 'institutionId');
  return submit(request, InstitutionInput, async (input) => {
    await editInstitution(actor, institutionId, input);
    return redirectWithToast(`/instytucje/${institutionId}`, 'accounts:toast.institutionSaved');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function EditInstitutionPage() {
  const { t } = useTranslation('accounts');
  const { institution, counties } = useLoaderData<typeof loader>();
  const { id, county: _, source: __, ...initial } = institution;
  return (
    <Page
      title={t('institution.editTitle')}
      width="narrow"
      back={{ to: `/instytucje/${id}`, label: institution.name }}
    >
      <InstitutionForm
        counties={counties}
        initial={initial}
        reply={useActionData<typeof action>()}
        submitLabel={t('institution.save')}
      />
    </Page>
  );
}
