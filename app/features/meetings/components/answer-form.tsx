import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';
import { answersFor, type MeetingAnswer, type MeetingMode } from '../terms.ts';

interface AnswerFormProps {
  mode: MeetingMode;
  current: { answer: MeetingAnswer | null; whoComes: string; comment: string };
  /** The answer that the mailed link names: one button confirms it. */
  chosen?: MeetingAnswer | undefined;
  action?: string;
  reply?: FormReply | undefined;
}

/** Three buttons, one answer. Nothing is stored before one of them is pressed. */
export function AnswerForm({ mode, current, chosen, action, reply }: AnswerFormProps) {
  const { t } = useTranslation('meetings');
  const { whoComes, comment } = current;
  const others = answersFor(mode).filter((answer) => answer !== chosen);
  return (
    <FormFrame reply={reply} initial={{ whoComes, comment }} action={action}>
      {chosen && (
        <SubmitButton name="answer" value={chosen}>
          {t('reply.confirm', { answer: t(`answer.${chosen}`) })}
        </SubmitButton>
      )}
      {!chosen && <AnswerButtons answers={others} current={current.answer} />}
      <TextField name="whoComes" label={t('field.whoComes')} hint={t('field.whoComesHint')} maxLength={300} />
      <TextField name="comment" label={t('field.comment')} hint={t('field.commentHint')} maxLength={1000} />
      {chosen && (
        <div>
          <p className="field-label">{t('reply.other')}</p>
          <AnswerButtons answers={others} current={current.answer} quiet />
        </div>
      )}
    </FormFrame>
  );
}

function AnswerButtons(props: { answers: MeetingAnswer[]; current: MeetingAnswer | null; quiet?: boolean }) {
  const { t } = useTranslation('meetings');
  const { answers, current, quiet = false } = props;
  return (
    <div className="actions">
      {answers.map((answer) => (
        <SubmitButton
          key={answer}
          name="answer"
          value={answer}
          tone={!quiet && (current === null ? answer !== 'no' : answer === current) ? 'primary' : 'quiet'}
        >
          {t(`answer.${answer}`)}
        </SubmitButton>
      ))}
    </div>
  );
}
