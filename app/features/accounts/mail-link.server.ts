import { env } from '#app/platform/env.server.ts';
import { type Language, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';

/** An address for a mail's button: the page opens in the language of the mail. */
export function mailLink(path: string, language: Language): string {
  return `${env.appUrl}${path}${language === SOURCE_LANGUAGE ? '' : `?lang=${language}`}`;
}
