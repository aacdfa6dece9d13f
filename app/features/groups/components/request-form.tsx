import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, SubmitButton, TextArea } from '#app/ui/form.tsx';
import { InstitutionChoice } from './institution-choice.tsx';

interface RequestFormProps {
  institutions: { id: string; name: string }[];
  reply?: FormReply | undefined;
}

/** An institution asks to take part. */
export function RequestForm({ institutions, reply }: RequestFormProps) {
  const { t } = useTranslation('groups');
  return (
    <FormFrame reply={reply}>
      <InstitutionChoice institutions={institutions} label={t('request.institution')} />
      <TextArea name="message" label={t('request.message')} hint={t('request.messageHint')} rows={4} />
      <SubmitButton>{t('request.submit')}</SubmitButton>
    </FormFrame>
  );
}
