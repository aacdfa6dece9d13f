import type { i18n, ResourceLanguage } from 'i18next';
import { isLanguage, type Language, SOURCE_LANGUAGE } from './language.ts';

type Loaders = Record<Language, () => Promise<{ default: ResourceLanguage }>>;

const catalogue: ResourceLanguage = {};
let instance: i18n | undefined;

/** The language of the page that the browser shows. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : SOURCE_LANGUAGE;
}

/**
 * Loads a feature's words in the page's language; modules that need them wait for it. words.vite.ts writes the calls.
 * @public
 */
export async function learn(namespace: string, loaders: Loaders): Promise<void> {
  const language = pageLanguage();
  const { default: messages } = await loaders[language]();
  catalogue[namespace] = messages;
  instance?.addResourceBundle(language, namespace, messages);
}

/** Starts the browser's i18next with what was learned so far; later words reach it by themselves. */
export function startSpeaking(make: (language: Language, catalogue: ResourceLanguage) => i18n): i18n {
  instance = make(pageLanguage(), catalogue);
  return instance;
}
