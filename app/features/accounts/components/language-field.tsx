import { LANGUAGES, type Language } from '#app/platform/i18n/language.ts';
import { SelectField } from '#app/ui/form.tsx';

/** Each language in its own words. */
const NAMES: Record<Language, string> = { pl: 'Polski', en: 'English', uk: 'Українська' };

export function LanguageField({ label, hint }: { label: string; hint?: string }) {
  const options = LANGUAGES.map((value) => ({ value, label: NAMES[value] }));
  return <SelectField name="language" label={label} hint={hint} options={options} required />;
}
