import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../ui/button.tsx';

/** For visitors: what this is, and the way into the directory. */
export function Welcome() {
  const { t } = useTranslation('home');
  return (
    <section className="hero" aria-labelledby="witaj">
      <div className="hero-text">
        <h1 id="witaj">{t('out.title')}</h1>
        <p className="page-lead">{t('out.lead')}</p>
      </div>
      <Form action="/katalog" method="get" role="search" className="hero-search">
        <h2>{t('out.search')}</h2>
        <div className="field">
          <label htmlFor="szukaj">{t('out.searchLabel')}</label>
          <p className="field-hint" id="szukaj-hint">
            {t('out.searchHint')}
          </p>
          <div className="hero-search-row">
            <input
              id="szukaj"
              className="input"
              name="q"
              type="search"
              aria-describedby="szukaj-hint"
              autoComplete="off"
            />
            <Button type="submit" tone="primary">
              {t('out.searchButton')}
            </Button>
          </div>
        </div>
        <ButtonLink to="/katalog" tone="quiet">
          {t('out.browse')}
        </ButtonLink>
      </Form>
    </section>
  );
}
