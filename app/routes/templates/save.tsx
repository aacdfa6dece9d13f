import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { canWriteDocument } from '#app/features/documents/policy.ts';
import { documentHead } from '#app/features/documents/queries.server.ts';
import { saveTemplate } from '#app/features/documents/templates/commands/save-template.server.ts';
import { templateSchema } from '#app/features/documents/templates/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const document = await documentHead(actor, param(params, 'documentId'));
  if (!canWriteDocument(actor, document)) throw new AppError('forbidden');
  return { title: t('templates:save.title'), document: { id: document.id, title: document.title } };
});

export const action = guarded(({ actor, request, params }) => {
  const documentId = param(params, 'documentId');
  return submit(request, templateSchema, async (input) => {
    const groupId = await saveTemplate(actor, documentId, input);
    return redirectWithToast(`/grupy/${groupId}/wzory`, 'templates:toast.saved');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function SaveTemplatePage() {
  const { t } = useTranslation('templates');
  const { document } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('save.title')}
      lead={t('save.lead')}
      width="narrow"
      back={{ to: `/dokumenty/${document.id}`, label: document.title }}
    >
      <FormFrame reply={useActionData<typeof action>()} initial={{ title: document.title }}>
        <TextField name="title" label={t('save.name')} required maxLength={200} />
        <SubmitButton>{t('save.submit')}</SubmitButton>
      </FormFrame>
    </Page>
  );
}
