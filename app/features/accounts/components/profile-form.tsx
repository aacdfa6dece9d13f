import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';
import { LanguageField } from './language-field.tsx';

interface ProfileFormProps {
  profile: { name: string; email: string; language: Language };
  reply?: FormReply | undefined;
}

export function ProfileForm({ profile, reply }: ProfileFormProps) {
  const { t } = useTranslation('accounts');
  return (
    <FormFrame reply={reply} initial={{ name: profile.name, language: profile.language }}>
      <TextField
        name="name"
        label={t('field.name')}
        hint={t('field.nameHint')}
        required
        autoComplete="name"
      />
      <LanguageField label={t('field.language')} hint={t('field.languageHint')} />
      <SubmitButton>{t('account.saveProfile')}</SubmitButton>
    </FormFrame>
  );
}
