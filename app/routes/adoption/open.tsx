import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { openConsultation } from '#app/features/documents/adoption/commands/open-consultation.server.ts';
import { consultationForm } from '#app/features/documents/adoption/forms.server.ts';
import { canOpenConsultation } from '#app/features/documents/adoption/policy.ts';
import { consultationSchema } from '#app/features/documents/adoption/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { CheckboxGroup, FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';
import { useField } from '#app/ui/form-context.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const { document, own, others } = await consultationForm(actor, param(params, 'documentId'));
  if (!canOpenConsultation(actor, document)) throw new AppError('forbidden');
  const option = ({ id, name, city }: (typeof own)[number]) => ({ value: id, label: name, hint: city });
  return {
    title: t('adoption:open.title'),
    document: { id: document.id, title: document.title },
    own: own.map(option),
    others: others.map(option),
  };
});

export const action = guarded(({ actor, request, params }) => {
  const documentId = param(params, 'documentId');
  return submit(request, consultationSchema, async (input) => {
    await openConsultation(actor, documentId, input);
    return redirectWithToast(`/dokumenty/${documentId}/uzgodnienia`, 'adoption:toast.opened');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function OpenConsultationPage() {
  const { t } = useTranslation('adoption');
  const { document, own, others } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('open.title')}
      lead={t('open.lead')}
      width="narrow"
      back={{ to: `/dokumenty/${document.id}/uzgodnienia`, label: t('title') }}
    >
      <FormFrame
        reply={useActionData<typeof action>()}
        initial={{ institutions: own.map(({ value }) => value), time: '15:00' }}
      >
        <TextField name="name" label={t('open.name')} hint={t('open.nameHint')} required maxLength={120} />
        <TextField name="date" label={t('open.date')} type="date" required />
        <TextField name="time" label={t('open.time')} hint={t('open.timeHint')} type="time" required />
        <CheckboxGroup name="institutions" legend={t('open.own')} options={own} />
        {others.length > 0 && <Others options={others} />}
        <SubmitButton>{t('open.submit')}</SubmitButton>
      </FormFrame>
    </Page>
  );
}

/** The same field as the group's institutions: its errors stand there. */
function Others({ options }: { options: { value: string; label: string; hint: string }[] }) {
  const { t } = useTranslation('adoption');
  const { values: chosen } = useField('institutions');
  return (
    <details className="confirm" open={options.some(({ value }) => chosen.includes(value))}>
      <summary className="button button-quiet">{t('open.others')}</summary>
      <fieldset className="field field-group">
        <legend className="sr-only">{t('open.others')}</legend>
        <p className="field-hint">{t('open.othersHint')}</p>
        <div className="choices">
          {options.map(({ value, label, hint }) => (
            <div className="choice" key={value}>
              <input
                type="checkbox"
                id={`other-${value}`}
                name="institutions"
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              <label htmlFor={`other-${value}`}>
                {label}, {hint}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
