import { useTranslation } from 'react-i18next';
import { LANGUAGE_MODES, SERVICE_LANGUAGES } from '#app/features/directory/service-languages.ts';
import { SelectField } from '#app/ui/form.tsx';

/** For each language: is the service given in it, and how. */
export function LanguageFields() {
  const { t } = useTranslation('directory');
  const modes = LANGUAGE_MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }));
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{t('form.languages')}</legend>
      <p className="field-hint">{t('form.languagesHint')}</p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-3">
        {SERVICE_LANGUAGES.map((code) => (
          <SelectField
            key={code}
            name={`languages.${code}`}
            label={t(`language.${code}`)}
            options={modes}
            emptyLabel={t('form.noLanguage')}
          />
        ))}
      </div>
    </fieldset>
  );
}
