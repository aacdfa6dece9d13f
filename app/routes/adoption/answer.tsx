import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { answer } from '#app/features/documents/adoption/commands/answer.server.ts';
import { AnswersTable } from '#app/features/documents/adoption/components/answers-table.tsx';
import { answerForm } from '#app/features/documents/adoption/forms.server.ts';
import { ANSWERS } from '#app/features/documents/adoption/positions.ts';
import { answerSchema } from '#app/features/documents/adoption/schema.ts';
import { Prose } from '#app/features/documents/components/prose.tsx';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { formatTime, formatWeekdayDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { FormFrame, Hidden, RadioGroup, SubmitButton, TextArea } from '#app/ui/form.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const form = await answerForm(actor, param(params, 'documentId'), param(params, 'signOffId'));
  return { title: t('adoption:answer.title', { institution: form.answer.institution }), ...form };
});

export const action = guarded(({ actor, request, params }) => {
  const [documentId, signOffId] = [param(params, 'documentId'), param(params, 'signOffId')];
  return submit(request, answerSchema, async (input) => {
    await answer(actor, documentId, signOffId, input);
    return redirectWithToast(`/dokumenty/${documentId}/uzgodnienia`, 'adoption:toast.answered');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function AnswerPage() {
  const { t, i18n } = useTranslation('adoption');
  const reply = useActionData<typeof action>();
  const language = i18n.language as Language;
  const { document, answer: given, deadline, open, version, html, previous } = useLoaderData<typeof loader>();
  const when = `${formatWeekdayDate(deadline, language)}, ${formatTime(deadline, language)}`;
  const { position, remark } = given;
  return (
    <Page
      title={t('answer.title', { institution: given.institution })}
      lead={t('answer.lead', { version: version.name, when })}
      back={{ to: `/dokumenty/${document.id}/uzgodnienia`, label: t('title') }}
    >
      {given.position && <AnswersTable rows={[given]} closed={!open} />}
      {open ? (
        <FormFrame reply={reply} initial={{ remark, ...(position ? { position } : {}) }}>
          <Hidden name="seen" value={given.at ?? ''} />
          <RadioGroup
            name="position"
            legend={t('answer.legend')}
            required
            options={ANSWERS.map((value) => ({ value, label: t(`position.${value}`) }))}
          />
          <TextArea name="remark" label={t('answer.remark')} hint={t('answer.remarkHint')} maxLength={2000} />
          <SubmitButton>{t('answer.submit')}</SubmitButton>
        </FormFrame>
      ) : (
        <p className="note note-urgent">{t('answer.closed')}</p>
      )}
      <Section
        title={t('answer.text')}
        actions={
          previous && (
            <ButtonLink to={`/dokumenty/${document.id}/porownanie?od=${previous}&do=${version.id}`}>
              {t('show.sincePrevious')}
            </ButtonLink>
          )
        }
      >
        <article lang="pl" className="preview">
          <Prose html={html} />
        </article>
      </Section>
    </Page>
  );
}
