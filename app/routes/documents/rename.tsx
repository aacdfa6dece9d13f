import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { renameDocument } from '#app/features/documents/commands/rename-document.server.ts';
import { canWriteDocument } from '#app/features/documents/policy.ts';
import { documentHead } from '#app/features/documents/queries.server.ts';
import { documentSchema } from '#app/features/documents/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const document = await documentHead(actor, param(params, 'documentId'));
  if (!canWriteDocument(actor, document)) throw new AppError('forbidden');
  return { title: t('documents:rename.title'), document: { id: document.id, title: document.title } };
});

export const action = guarded(({ actor, request, params }) => {
  const documentId = param(params, 'documentId');
  return submit(request, documentSchema, async (input) => {
    await renameDocument(actor, documentId, input);
    return redirectWithToast(`/dokumenty/${documentId}`, 'documents:toast.renamed');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function RenameDocumentPage() {
  const { t } = useTranslation('documents');
  const { document } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('rename.title')}
      width="narrow"
      back={{ to: `/dokumenty/${document.id}`, label: document.title }}
    >
      <FormFrame reply={useActionData<typeof action>()} initial={{ title: document.title }}>
        <TextField name="title" label={t('form.title')} required maxLength={200} />
        <SubmitButton>{t('rename.submit')}</SubmitButton>
      </FormFrame>
    </Page>
  );
}
