export const LANGUAGES = ['pl', 'en', 'uk'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Polish is the source: every other catalogue has its keys. */
export const SOURCE_LANGUAGE: Language = 'pl';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}
