import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { closeConsultation } from '#app/features/documents/adoption/commands/close-consultation.server.ts';
import { openConsultationOf } from '#app/features/documents/adoption/forms.server.ts';
import { canLead } from '#app/features/documents/adoption/policy.ts';
import { closingSchema } from '#app/features/documents/adoption/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { FormFrame, SubmitButton, TextArea } from '#app/ui/form.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const found = await openConsultationOf(actor, param(params, 'documentId'));
  if (!canLead(actor, found.document)) throw new AppError('forbidden');
  return { title: t('adoption:close.title'), ...found };
});

export const action = guarded(({ actor, request, params }) => {
  const documentId = param(params, 'documentId');
  return submit(request, closingSchema, async ({ reason }) => {
    await closeConsultation(actor, documentId, reason);
    return redirectWithToast(`/dokumenty/${documentId}/uzgodnienia`, 'adoption:toast.closed');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function CloseConsultationPage() {
  const { t } = useTranslation('adoption');
  const reply = useActionData<typeof action>();
  const { document, open } = useLoaderData<typeof loader>();
  const left = open?.unanswered ?? 0;
  return (
    <Page
      title={t('close.title')}
      lead={!open ? t('close.none') : left > 0 ? t('close.leadSome', { count: left }) : t('close.leadAll')}
      width="narrow"
      back={{ to: `/dokumenty/${document.id}/uzgodnienia`, label: t('title') }}
    >
      {open && (
        <FormFrame reply={reply}>
          {left > 0 && <TextArea name="reason" label={t('close.reason')} required maxLength={500} rows={3} />}
          <SubmitButton>{t('close.submit')}</SubmitButton>
        </FormFrame>
      )}
    </Page>
  );
}
