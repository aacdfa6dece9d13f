import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#app/platform/i18n/language.ts';

const NAMES: Record<Language, string> = { pl: 'polski', en: 'English', uk: 'українська' };

/** The same page in the other languages; loads the page anew, with that language's words. */
export function LanguageLinks({ language }: { language: Language }) {
  const { pathname, search } = useLocation();
  const { t } = useTranslation('ui');
  return (
    <nav className="language-links" aria-label={t('shell.languages')}>
      <ul>
        {LANGUAGES.map((code) => (
          <li key={code}>
            <a
              href={inLanguage(pathname + search, code)}
              lang={code}
              hrefLang={code}
              aria-current={code === language ? 'true' : undefined}
            >
              {code.toUpperCase()}
              <span className="sr-only"> – {NAMES[code]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The address of the page in a language, its other parameters kept. */
export function inLanguage(path: string, language: Language): string {
  const { pathname, searchParams } = new URL(path, 'http://page.invalid');
  searchParams.set('lang', language);
  return `${pathname}?${searchParams}`;
}
