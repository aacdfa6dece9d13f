import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { SelectField, SubmitButton, TextArea } from '#app/ui/form.tsx';
import { OUTCOMES, type RemarkOutcome } from '../outcomes.ts';
import { RemarkFrame } from './remark-frame.tsx';

interface SettleFormProps {
  threadId: string;
  outcome: RemarkOutcome | null;
  answer: string;
  reply?: FormReply | null;
}

/** Closes a remark with what the table of remarks says of it. */
export function SettleForm({ threadId, outcome, answer, reply }: SettleFormProps) {
  const { t } = useTranslation('comments');
  return (
    <RemarkFrame
      action={`/uwagi/${threadId}/rozstrzygniecie`}
      reply={reply}
      initial={{ outcome: outcome ?? '', answer }}
    >
      <SelectField
        name="outcome"
        label={t('form.outcome')}
        emptyLabel={t('outcome.none')}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <TextArea name="answer" label={t('form.answer')} hint={t('form.answerHint')} rows={3} />
      <SubmitButton>{t('form.settle')}</SubmitButton>
    </RemarkFrame>
  );
}
