import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { unfreeze } from '#app/features/documents/adoption/commands/unfreeze.server.ts';
import { canLead } from '#app/features/documents/adoption/policy.ts';
import { unfreezingSchema } from '#app/features/documents/adoption/schema.ts';
import { documentHead } from '#app/features/documents/queries.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { FormFrame, SubmitButton, TextArea } from '#app/ui/form.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const document = await documentHead(actor, param(params, 'documentId'));
  if (!canLead(actor, document)) throw new AppError('forbidden');
  return { title: t('adoption:unfreeze.title'), document };
});

export const action = guarded(({ actor, request, params }) => {
  const documentId = param(params, 'documentId');
  return submit(request, unfreezingSchema, async ({ reason }) => {
    await unfreeze(actor, documentId, reason);
    return redirectWithToast(`/dokumenty/${documentId}`, 'adoption:toast.unfrozen');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function UnfreezePage() {
  const { t } = useTranslation('adoption');
  const reply = useActionData<typeof action>();
  const { document } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('unfreeze.title')}
      lead={t(document.frozen ? 'unfreeze.lead' : 'unfreeze.notFrozen')}
      width="narrow"
      back={{ to: `/dokumenty/${document.id}/uzgodnienia`, label: t('title') }}
    >
      {document.frozen && (
        <FormFrame reply={reply}>
          <TextArea
            name="reason"
            label={t('unfreeze.reason')}
            hint={t('unfreeze.reasonHint')}
            required
            maxLength={500}
            rows={3}
          />
          <SubmitButton>{t('unfreeze.submit')}</SubmitButton>
        </FormFrame>
      )}
    </Page>
  );
}
