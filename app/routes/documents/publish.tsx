import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { FindingsList } from '#app/features/documents/check/components/findings-list.tsx';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import { AudienceField } from '#app/features/documents/components/audience-field.tsx';
import { Prose } from '#app/features/documents/components/prose.tsx';
import { canPublishDocument } from '#app/features/documents/policy.ts';
import { publicationPreview } from '#app/features/documents/queries.server.ts';
import { publicationSchema } from '#app/features/documents/schema.ts';
import { WaitingNote } from '#app/features/documents/suggestions/components/waiting-note.tsx';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { FormFrame, Hidden, SubmitButton } from '#app/ui/form.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const preview = await publicationPreview(actor, param(params, 'documentId'));
  if (!canPublishDocument(actor, preview)) throw new AppError('forbidden');
  return { title: t('documents:publish.title'), preview };
});

export const action = guarded(({ actor, request, params }) => {
  const documentId = param(params, 'documentId');
  return submit(request, publicationSchema, async (input) => {
    const publicationId = await publishDocument(actor, documentId, input);
    return redirectWithToast(`/publikacje/${publicationId}`, 'documents:toast.published');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function PublishPage() {
  const { t } = useTranslation('documents');
  const { preview } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('publish.title')}
      lead={t('publish.lead', { number: preview.number })}
      width="narrow"
      back={{ to: `/dokumenty/${preview.id}`, label: preview.title }}
    >
      <FindingsList documentId={preview.id} findings={preview.findings} />
      <FormFrame
        reply={useActionData<typeof action>()}
        initial={preview.lastAudience ? { audience: preview.lastAudience } : {}}
      >
        <Hidden name="number" value={preview.number} />
        <WaitingNote documentId={preview.id} count={preview.suggestions} />
        <AudienceField />
        {preview.kind === 'note' && preview.meetingId && (
          <p className="field-hint">{t('publish.mailsNote')}</p>
        )}
        <SubmitButton>{t('publish.submit')}</SubmitButton>
      </FormFrame>
      <Section title={t('publish.preview')}>
        <div className="preview">
          <Prose html={preview.html} />
        </div>
      </Section>
    </Page>
  );
}
