import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { loadCatalogue } from './catalogues/load.ts';
import { makeI18n } from './platform/i18n/instance.ts';
import { isLanguage, SOURCE_LANGUAGE } from './platform/i18n/language.ts';

async function hydrate() {
  const asked = document.documentElement.lang;
  const language = isLanguage(asked) ? asked : SOURCE_LANGUAGE;
  const i18n = makeI18n(language, await loadCatalogue(language));
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
