import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { Field, useControl } from '#app/ui/field.tsx';
import { FormFrame, RadioGroup, SubmitButton, TextField } from '#app/ui/form.tsx';
import { useForm } from '#app/ui/form-context.ts';
import { DOCUMENT_KINDS } from '../../kinds.ts';
import { IMPORT_ENDINGS } from '../limits.ts';

/** A file, and what the document that comes of it is. */
export function ImportForm({ reply }: { reply: FormReply | undefined }) {
  const { t } = useTranslation('imports');
  const { t: ofDocuments } = useTranslation('documents');
  return (
    <FormFrame reply={reply} encType="multipart/form-data" initial={{ kind: 'solution' }}>
      <FileField />
      <RadioGroup
        name="kind"
        legend={t('form.kind')}
        options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: ofDocuments(`kind.${kind}`) }))}
      />
      <TextField name="title" label={t('form.title')} hint={t('form.titleHint')} maxLength={200} />
      <Progress />
      <SubmitButton>{t('form.submit')}</SubmitButton>
    </FormFrame>
  );
}

function FileField() {
  const { t } = useTranslation('imports');
  const field = { name: 'file', label: t('form.file'), hint: t('form.fileHint'), required: true };
  return (
    <Field {...field}>
      <input
        {...useControl(field)}
        className="input"
        type="file"
        accept={IMPORT_ENDINGS.map((ending) => `.${ending}`).join(',')}
      />
    </Field>
  );
}

function Progress() {
  const { t } = useTranslation('imports');
  const { pending } = useForm();
  return (
    <div aria-live="polite">
      {pending && (
        <label className="field">
          {t('form.progress')}
          <progress />
        </label>
      )}
    </div>
  );
}
