import { createInstance, type i18n, type Resource, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, SOURCE_LANGUAGE } from './language.ts';

/** An i18next instance that speaks one language, ready at once. */
export function makeI18n(language: Language, catalogue: ResourceLanguage): i18n {
  const instance = createInstance();
  const resources: Resource = { [language]: catalogue };
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: SOURCE_LANGUAGE,
    resources,
    ns: Object.keys(catalogue),
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
    showSupportNotice: false,
  });
  return instance;
}
