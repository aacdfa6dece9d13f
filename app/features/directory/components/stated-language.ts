import type { TFunction } from 'i18next';
import { isLanguageMode, isServiceLanguage } from '#app/features/directory/service-languages.ts';

/** "ukraiński (przez tłumacza)" for `uk:interpreter`; plain when it is simply spoken. */
export function statedLanguage(stated: string, t: TFunction<'directory'>): string {
  const [code = '', mode = ''] = stated.split(':');
  const name = isServiceLanguage(code) ? t(`language.${code}`) : code;
  return isLanguageMode(mode) && mode !== 'spoken' ? `${name} (${t(`mode.${mode}`)})` : name;
}
