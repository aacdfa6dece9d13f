import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import { useLanguage } from '#app/ui/use-language.ts';
import type { BlockChoices } from '../choices.ts';
import { placeInline } from '../client/place-block.ts';
import { useJson } from '../client/read-json.ts';
import { Dialog, DialogField } from './dialog.tsx';

interface MeetingDialogProps {
  editor: Editor;
  documentId: string;
  onClose: () => void;
}

/** Which of the group's meetings the text speaks of. */
export function MeetingDialog({ editor, documentId, onClose }: MeetingDialogProps) {
  const { t } = useTranslation('blocks');
  const language = useLanguage();
  const choices = useJson<BlockChoices>(`/dokumenty/${documentId}/wybor`);
  const meetings = choices.state === 'ready' ? choices.value.meetings : [];

  function save(form: FormData): boolean {
    const meeting = meetings.find(({ id }) => id === form.get('meeting'));
    if (!meeting) return false;
    const { id, title, startsAt } = meeting;
    placeInline(editor, { type: 'meetingMention', attrs: { meetingId: id, title, startsAt } });
    return true;
  }

  return (
    <Dialog
      title={t('meeting.dialog')}
      {...(meetings.length > 0 ? { submit: t('insert.submit') } : {})}
      onSubmit={save}
      onClose={onClose}
    >
      {choices.state === 'failed' && (
        <p className="note note-urgent" role="alert">
          {t('choicesFailed')}
        </p>
      )}
      {choices.state === 'ready' && meetings.length === 0 && <p>{t('meeting.none')}</p>}
      {meetings.length > 0 && (
        <DialogField label={t('meeting.which')}>
          {(control) => (
            <select {...control} className="input" name="meeting">
              {meetings.map(({ id, title, startsAt }) => (
                <option key={id} value={id}>
                  {`${title}, ${formatDateTime(startsAt, language)}`}
                </option>
              ))}
            </select>
          )}
        </DialogField>
      )}
    </Dialog>
  );
}
