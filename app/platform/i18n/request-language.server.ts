import { isLanguage, type Language, SOURCE_LANGUAGE } from './language.ts';

export const LANGUAGE_COOKIE = 'splot_lang';

/** `?lang=` before the cookie before the person's own choice before Polish. */
export function requestLanguage(request: Request, own?: Language): Language {
  const asked = new URL(request.url).searchParams.get('lang');
  if (isLanguage(asked)) return asked;
  const cookie = /(?:^|;\s*)splot_lang=(\w+)/.exec(request.headers.get('Cookie') ?? '')?.[1];
  if (isLanguage(cookie)) return cookie;
  return own ?? SOURCE_LANGUAGE;
}

export function languageCookie(language: Language, secure: boolean): string {
  return `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`;
}
