import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { canCreateDocument } from '#app/features/documents/policy.ts';
import { groupForNewDocument } from '#app/features/documents/queries.server.ts';
import { TemplateField } from '#app/features/documents/templates/components/template-field.tsx';
import { startFrom, templatesOfGroup } from '#app/features/documents/templates/queries.server.ts';
import { newDocumentSchema } from '#app/features/documents/templates/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const group = await groupForNewDocument(actor, param(params, 'groupId'));
  if (!canCreateDocument(actor, group.id)) throw new AppError('forbidden');
  return {
    title: t('documents:new.title'),
    group,
    templates: await templatesOfGroup(actor, group.id),
  };
});

export const action = guarded(({ actor, request, params, t }) => {
  const groupId = param(params, 'groupId');
  return submit(request, newDocumentSchema, async ({ template, ...input }) => {
    const { kind, content } = await startFrom(actor, groupId, template, t);
    const documentId = await createDocument(actor, groupId, input, content, kind);
    return redirectWithToast(`/dokumenty/${documentId}`, 'documents:toast.created');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function NewDocumentPage() {
  const { t } = useTranslation('documents');
  const { group, templates } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead', { group: group.name })}
      width="narrow"
      back={{ to: `/grupy/${group.id}`, label: group.name }}
    >
      <FormFrame reply={useActionData<typeof action>()} initial={{ template: 'solution' }}>
        <TextField name="title" label={t('form.title')} hint={t('form.titleHint')} required maxLength={200} />
        <TemplateField own={templates} />
        <SubmitButton>{t('new.submit')}</SubmitButton>
      </FormFrame>
      {templates.length > 0 && (
        <p>
          <Link to={`/grupy/${group.id}/wzory`}>{t('new.templates')}</Link>
        </p>
      )}
    </Page>
  );
}
