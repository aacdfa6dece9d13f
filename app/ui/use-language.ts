import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';

/** The language this page speaks, for dates and numbers. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : SOURCE_LANGUAGE;
}
