import { useTranslation } from 'react-i18next';
import { RadioGroup } from '#app/ui/form.tsx';
import { AUDIENCES } from '../kinds.ts';

export function AudienceField() {
  const { t } = useTranslation('documents');
  return (
    <RadioGroup
      name="audience"
      legend={t('publish.audience')}
      required
      options={AUDIENCES.map((audience) => ({
        value: audience,
        label: t(`audience.${audience}.label`),
        hint: t(`audience.${audience}.hint`),
      }))}
    />
  );
}
