import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { Hidden, SelectField, SubmitButton, TextArea } from '#app/ui/form.tsx';
import type { Mentionable } from '../mentions.ts';
import { MentionArea } from './mention-area.tsx';
import { RemarkFrame } from './remark-frame.tsx';

interface RemarkFormProps {
  documentId: string;
  people: readonly Mentionable[];
  voices: { id: string; name: string }[];
  /** The passage as encoded positions; absent: the whole document. */
  passage?: { anchor: string; head: string };
  reply?: FormReply | null;
  onDone?: (threadId: string) => void;
  onCancel?: () => void;
}

/** A new remark: its words, on a passage also the wording proposed instead, and who speaks where somebody has two seats. */
export function RemarkForm({
  documentId,
  people,
  voices,
  passage,
  reply,
  onDone,
  onCancel,
}: RemarkFormProps) {
  const { t } = useTranslation('comments');
  return (
    <RemarkFrame action={`/dokumenty/${documentId}/uwagi`} reply={reply} onDone={onDone}>
      {passage && <Hidden name="anchor" value={passage.anchor} />}
      {passage && <Hidden name="head" value={passage.head} />}
      <MentionArea name="body" label={t('form.remark')} people={people} />
      {passage && (
        <TextArea name="proposal" label={t('form.proposal')} hint={t('form.proposalHint')} rows={2} />
      )}
      {voices.length > 1 && (
        <SelectField
          name="institutionId"
          label={t('form.voice')}
          options={voices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className="actions">
        <SubmitButton>{t('form.post')}</SubmitButton>
        {onCancel && (
          <button type="button" className="button button-quiet" onClick={onCancel}>
            {t('form.cancel')}
          </button>
        )}
      </div>
    </RemarkFrame>
  );
}
