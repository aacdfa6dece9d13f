import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { createService } from '#app/features/directory/commands/create-service.server.ts';
import { ServiceForm } from '#app/features/directory/components/service-form.tsx';
import { providersToAddFor, termOptions } from '#app/features/directory/queries.server.ts';
import { NewServiceForm } from '#app/features/directory/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { SelectField } from '#app/ui/form.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, url, language, t }) => ({
  title: t('directory:form.newTitle'),
  chosen: url.searchParams.get('instytucja') ?? '',
  providers: await providersToAddFor(actor),
  terms: await termOptions(language),
}));

export const action = guarded(async ({ actor, request }) => {
  await providersToAddFor(actor);
  return submit(request, NewServiceForm, async ({ providerId, ...facts }) => {
    const id = await createService(actor, { providerId, facts });
    return redirectWithToast(`/katalog/${id}`, 'directory:toast.created');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function NewServicePage() {
  const { t } = useTranslation('directory');
  const { chosen, providers, terms } = useLoaderData<typeof loader>();
  const known = providers.some(({ id }) => id === chosen)
    ? chosen
    : providers.length === 1
      ? providers[0]?.id
      : '';
  return (
    <Page
      title={t('form.newTitle')}
      lead={t('form.newLead')}
      back={{ to: '/katalog', label: t('service.back') }}
      width="narrow"
    >
      <ServiceForm
        reply={useActionData<typeof action>()}
        initial={{ providerId: known ?? '', free: 'yes', status: 'active' }}
        terms={terms}
        submitLabel={t('form.create')}
        cancelTo="/katalog"
      >
        <SelectField
          name="providerId"
          label={t('form.provider')}
          options={providers.map(({ id, name }) => ({ value: id, label: name }))}
          emptyLabel={t('form.providerChoose')}
          required
        />
      </ServiceForm>
    </Page>
  );
}
