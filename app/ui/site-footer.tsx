import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** Who pays for this, the statements, and in a demonstration a word of warning. */
export function SiteFooter({ demo }: { demo: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <footer className="site-footer">
      <div className="thread-band" aria-hidden="true" />
      {demo && (
        <p className="demo-notice">
          {t('shell.demo')} <Link to="/poczta">{t('shell.outbox')}</Link>
        </p>
      )}
      <div className="site-footer-row">
        <div className="cofunding">
          <img src="/eu-emblem.svg" width="72" height="48" alt={t('shell.emblem')} />
          <p>
            <strong>{t('shell.cofunded')}</strong>
            <span>{t('shell.fund')}</span>
          </p>
        </div>
        <p className="site-about">{t('shell.about')}</p>
        <nav className="footer-links" aria-label={t('shell.footerLabel')}>
          <Link to="/deklaracja-dostepnosci">{t('shell.accessibility')}</Link>
          <Link to="/prywatnosc">{t('shell.privacy')}</Link>
        </nav>
      </div>
    </footer>
  );
}
