import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountLinks, AccountMenu } from '#app/ui/account-menu.tsx';
import { FoldOut } from '#app/ui/fold-out.tsx';
import { LanguageLinks } from '#app/ui/language-links.tsx';
import { MainNavigation } from '#app/ui/main-navigation.tsx';
import { Mark } from '#app/ui/mark.tsx';
import type { ShellProps } from '#app/ui/shell-props.ts';

/** Wordmark and navigation: in a row on wide screens, behind a menu on phones. */
export function SiteHeader({ actor, language }: Pick<ShellProps, 'actor' | 'language'>) {
  const { t } = useTranslation('ui');
  return (
    <header className="site-header">
      <div className="site-header-row">
        <Link to="/" className="wordmark" aria-label={t('shell.home')}>
          <Mark className="mark" />
          <span>Splot</span>
        </Link>
        <div className="site-header-wide">
          <MainNavigation signedIn={actor !== null} />
          <LanguageLinks language={language} />
          {actor && <AccountMenu actor={actor} />}
        </div>
        <FoldOut className="site-menu" label={t('shell.menu')}>
          <MainNavigation signedIn={actor !== null} />
          {actor && <AccountLinks actor={actor} />}
          <LanguageLinks language={language} />
        </FoldOut>
      </div>
      <div className="thread-band" aria-hidden="true" />
    </header>
  );
}
