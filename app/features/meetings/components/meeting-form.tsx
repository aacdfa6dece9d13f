import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, RadioGroup, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx';
import type { InitialValues } from '#app/ui/form-context.ts';
import { agendaRowCount } from '../form-values.ts';
import { MEETING_MODES } from '../terms.ts';
import { AgendaFields } from './agenda-fields.tsx';

interface MeetingFormProps {
  reply?: FormReply | undefined;
  initial: InitialValues;
  submitLabel: string;
}

/** Planning and changing a meeting: one form, complete without script. */
export function MeetingForm({ reply, initial, submitLabel }: MeetingFormProps) {
  const { t } = useTranslation('meetings');
  const modes = MEETING_MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }));
  return (
    <FormFrame reply={reply} initial={initial}>
      <TextField name="title" label={t('field.title')} required maxLength={200} />
      <fieldset className="field-group when">
        <legend className="field-label">{t('field.when')}</legend>
        <p className="field-hint">{t('field.zoneHint')}</p>
        <div className="field-row">
          <TextField name="date" label={t('field.date')} type="date" required />
          <TextField name="start" label={t('field.start')} type="time" required />
          <TextField name="end" label={t('field.end')} type="time" required />
        </div>
      </fieldset>
      <RadioGroup name="mode" legend={t('field.mode')} options={modes} required />
      <TextField name="venue" label={t('field.venue')} hint={t('field.venueHint')} maxLength={300} />
      <TextField
        name="onlineUrl"
        label={t('field.onlineUrl')}
        hint={t('field.onlineUrlHint')}
        type="url"
        inputMode="url"
        maxLength={1000}
      />
      <TextArea name="description" label={t('field.description')} rows={4} maxLength={5000} />
      <AgendaFields rows={agendaRowCount(reply?.values ?? initial)} />
      <SubmitButton>{submitLabel}</SubmitButton>
    </FormFrame>
  );
}
