/** BCP 47 codes of the languages that a service may be given in. */
export const SERVICE_LANGUAGES = [
  'pl',
  'uk',
  'ru',
  'be',
  'en',
  'ka',
  'az',
  'tr',
  'ro',
  'es',
  'vi',
  'ar',
] as const;
export type ServiceLanguageCode = (typeof SERVICE_LANGUAGES)[number];

export const LANGUAGE_MODES = ['spoken', 'interpreter', 'translated'] as const;
export type LanguageMode = (typeof LANGUAGE_MODES)[number];

/**
 * By which words a service given in a language is found. Polish has none: nearly all are given in it, and
 * whoever types "polski" looks for a course.
 */
export const LANGUAGE_WORDS: Record<ServiceLanguageCode, string> = {
  pl: '',
  uk: 'ukraiński ukrainian українська украинский',
  ru: 'rosyjski russian російська русский',
  be: 'białoruski belarusian білоруська белорусский',
  en: 'angielski english англійська английский',
  ka: 'gruziński georgian грузинська грузинский',
  az: 'azerski azerbejdżański azerbaijani азербайджанська азербайджанский',
  tr: 'turecki turkish турецька турецкий',
  ro: 'rumuński mołdawski romanian румунська румынский',
  es: 'hiszpański spanish іспанська испанский',
  vi: "wietnamski vietnamese в'єтнамська вьетнамский",
  ar: 'arabski arabic арабська арабский',
};

export function isServiceLanguage(code: string): code is ServiceLanguageCode {
  return (SERVICE_LANGUAGES as readonly string[]).includes(code);
}

/** `uk:spoken` and the like in the order of the list above. */
export function sortLanguages(stated: string[]): string[] {
  const rank = (text: string) => SERVICE_LANGUAGES.findIndex((code) => text.startsWith(`${code}:`));
  return [...stated].sort((a, b) => rank(a) - rank(b));
}

export function isLanguageMode(mode: string): mode is LanguageMode {
  return (LANGUAGE_MODES as readonly string[]).includes(mode);
}
