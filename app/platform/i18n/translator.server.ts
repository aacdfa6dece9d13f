import type { FlatNamespace, i18n, ResourceLanguage, TFunction } from 'i18next';
import { singleton } from '../singleton.server.ts';
import { makeI18n } from './instance.ts';
import type { Language } from './language.ts';

type Catalogues = Record<Language, ResourceLanguage>;
export type Translate = TFunction<FlatNamespace[]>;

const state = singleton<{ catalogues?: Catalogues; instances: Map<Language, i18n> }>('i18n', () => ({
  instances: new Map(),
}));

/** The composition root hands over all features' catalogues once. */
export function provideCatalogues(catalogues: Catalogues): void {
  state.catalogues = catalogues;
  state.instances.clear();
}

/** The instance of a language, for rendering. */
export function i18nFor(language: Language): i18n {
  const known = state.instances.get(language);
  if (known) return known;
  if (!state.catalogues) throw new Error('provideCatalogues has not been called');
  const made = makeI18n(language, state.catalogues[language]);
  state.instances.set(language, made);
  return made;
}

/** `t` for texts that leave without React: mails, titles, toasts. Keys carry their namespace. */
export function translator(language: Language): Translate {
  return i18nFor(language).getFixedT(language) as unknown as Translate;
}
