import type { ResourceLanguage } from 'i18next';
import type { Language } from '../platform/i18n/language.ts';

/** The browser fetches the words of its own language only. */
export async function loadCatalogue(language: Language): Promise<ResourceLanguage> {
  if (language === 'en') return (await import('./en.ts')).default;
  if (language === 'uk') return (await import('./uk.ts')).default;
  return (await import('./pl.ts')).default;
}
