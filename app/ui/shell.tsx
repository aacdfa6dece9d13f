import { useLocation, useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetSentDrafts, markDraftsLost } from '#app/ui/draft.ts';
import type { ShellProps } from '#app/ui/shell-props.ts';
import { SiteFooter } from '#app/ui/site-footer.tsx';
import { SiteHeader } from '#app/ui/site-header.tsx';
import { ToastRegion } from '#app/ui/toast.tsx';

/** What stands around every page. */
export function Shell({ actor, language, demo = false, toast = null, children }: ShellProps) {
  const { t } = useTranslation('ui');
  const { state } = useNavigation();

  const { pathname } = useLocation();

  useEffect(() => {
    if (state !== 'idle') return;
    // A form sent after the session ended leads here: what was typed waits for the way back.
    if (pathname === '/logowanie') markDraftsLost(pathname);
    else forgetSentDrafts();
  }, [state, pathname]);

  return (
    <div className="shell">
      <a className="skip-link" href="#tresc">
        {t('shell.skip')}
      </a>
      <div className={state === 'idle' ? 'progress' : 'progress progress-running'} aria-hidden="true" />
      <SiteHeader actor={actor} language={language} />
      <div className="shell-body">
        <ToastRegion toast={toast} />
        <main id="tresc" tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter demo={demo} />
    </div>
  );
}
