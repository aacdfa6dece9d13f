import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { EditConflict, editService } from '#app/features/directory/commands/edit-service.server.ts';
import { ConflictNote } from '#app/features/directory/components/conflict-note.tsx';
import { ServiceForm } from '#app/features/directory/components/service-form.tsx';
import { conflictReply } from '#app/features/directory/conflict.ts';
import { formValues } from '#app/features/directory/form-values.ts';
import { serviceToEdit, termOptions } from '#app/features/directory/queries.server.ts';
import { EditServiceForm } from '#app/features/directory/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param } from '#app/platform/http/params.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Hidden } from '#app/ui/form.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, language, t }) => {
  const service = await serviceToEdit(param(params, 'serviceId'), actor);
  const title = t('directory:form.editTitle', { name: service.facts.name });
  return { title, service, terms: await termOptions(language) };
});

export const action = guarded(async ({ actor, params, request }) => {
  const { id } = await serviceToEdit(param(params, 'serviceId'), actor);
  return submit(request, EditServiceForm, async ({ changedAt, ...facts }) => {
    try {
      const changed = await editService(actor, id, { facts, seenChangedAt: changedAt });
      return await redirectWithToast(`/katalog/${id}`, `directory:toast.${changed ? 'saved' : 'unchanged'}`);
    } catch (thrown) {
      if (!(thrown instanceof EditConflict)) throw thrown;
      return json(conflictReply(facts, thrown), { status: 409 });
    }
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function EditServicePage() {
  const { t } = useTranslation('directory');
  const { service, terms } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const seen = reply?.values.changedAt ?? service.changedAt;
  return (
    <Page
      title={t('form.editTitle', { name: service.facts.name })}
      lead={t('form.editLead')}
      back={{ to: `/katalog/${service.id}`, label: service.facts.name }}
      width="narrow"
    >
      {reply && 'differences' in reply && <ConflictNote differences={reply.differences} terms={terms} />}
      <ServiceForm
        reply={reply}
        initial={formValues(service.facts)}
        terms={terms}
        submitLabel={t('form.save')}
        cancelTo={`/katalog/${service.id}`}
      >
        <Hidden name="changedAt" value={String(seen)} />
      </ServiceForm>
    </Page>
  );
}
