import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { SubmitButton } from '#app/ui/form.tsx';
import type { Mentionable } from '../mentions.ts';
import { MentionArea } from './mention-area.tsx';
import { RemarkFrame } from './remark-frame.tsx';

interface WordsFormProps {
  action: string;
  label: string;
  submit: string;
  people: readonly Mentionable[];
  body?: string;
  reply?: FormReply | null;
  onDone?: () => void;
}

/** One field of words: a reply, or one's own words changed. */
function WordsForm({ action, label, submit, people, body, reply, onDone }: WordsFormProps) {
  return (
    <RemarkFrame action={action} reply={reply} initial={{ body }} onDone={onDone}>
      <MentionArea name="body" label={label} rows={3} people={people} />
      <SubmitButton>{submit}</SubmitButton>
    </RemarkFrame>
  );
}

type Rest = Omit<WordsFormProps, 'action' | 'label' | 'submit'>;

export function ReplyForm({ threadId, ...rest }: Rest & { threadId: string }) {
  const { t } = useTranslation('comments');
  return (
    <WordsForm
      {...rest}
      action={`/uwagi/${threadId}/odpowiedz`}
      label={t('form.reply')}
      submit={t('form.postReply')}
    />
  );
}

export function EditForm({ commentId, ...rest }: Rest & { commentId: string }) {
  const { t } = useTranslation('comments');
  return (
    <WordsForm
      {...rest}
      action={`/komentarze/${commentId}/edycja`}
      label={t('form.words')}
      submit={t('form.save')}
    />
  );
}
