import { useLocation } from '@remix-run/react';
import { type ReactNode, useContext, useEffect } from 'react';
import { I18nContext, useTranslation } from 'react-i18next';
import type { Language } from '#app/platform/i18n/language.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { markDraftsLost } from '#app/ui/draft.ts';
import lastWords from '#app/ui/last-words.json';
import { useSay } from '#app/ui/say.ts';

interface ErrorPageProps {
  /** HTTP status; 0 when the server could not be reached. */
  status: number;
  language?: Language;
  /** Whether the reader is known; a stranger may find the missing page after logging in. */
  signedIn?: boolean;
  /** Finds the error in the server's log. */
  reference?: string;
  /** The refusal in its own words: a catalogue key. */
  message?: string;
  values?: Record<string, string | number>;
}

/** What happened and what to do next. When even the catalogues are missing it still says the least. */
export function ErrorPage({ language = 'pl', ...error }: ErrorPageProps) {
  const catalogue = useContext(I18nContext);
  useEffect(() => markDraftsLost(), []);
  return (
    <div className="page page-narrow error-page">
      {catalogue ? <Explanation {...error} /> : <LastWords language={language} />}
    </div>
  );
}

function Explanation({
  status,
  signedIn = false,
  reference,
  message,
  values,
}: Omit<ErrorPageProps, 'language'>) {
  const { t, i18n } = useTranslation('ui');
  const say = useSay();
  const kind = kindOf(status);
  const own = message && i18n.exists(message) ? say({ key: message, values }) : undefined;
  const refused = status === 409 && own !== undefined;
  const hidden = status === 404 && !signedIn;
  return (
    <>
      {status > 0 && <p className="error-status">{status}</p>}
      <h1>{t(`errorPage.${refused ? 'refused' : kind}.title`)}</h1>
      <p className="page-lead">
        {own ?? (hidden ? t('errorPage.404.textSignedOut') : t(`errorPage.${kind}.text`))}
      </p>
      {reference && <p className="error-reference">{t('errorPage.reference', { reference })}</p>}
      <div className="actions">
        <NextSteps status={status} refused={refused} hidden={hidden} />
      </div>
    </>
  );
}

function NextSteps({ status, refused, hidden }: { status: number; refused: boolean; hidden: boolean }) {
  const { t } = useTranslation('ui');
  const { pathname, search } = useLocation();
  if (refused) {
    return (
      <Way to="/" main>
        {t('errorPage.home')}
      </Way>
    );
  }
  if (status === 401 || status === 410) {
    return (
      <>
        <Way to="/logowanie" main>
          {t('errorPage.signIn')}
        </Way>
        <Way to="/">{t('errorPage.home')}</Way>
      </>
    );
  }
  if (status === 404 || status === 403) {
    return (
      <>
        {hidden && (
          <Way to={`/logowanie?dalej=${encodeURIComponent(pathname + search)}`} main>
            {t('errorPage.signIn')}
          </Way>
        )}
        <Way to="/" main={!hidden}>
          {t('errorPage.home')}
        </Way>
        <Way to="/katalog">{t('errorPage.directory')}</Way>
      </>
    );
  }
  return (
    <>
      <Way to={pathname + search} main>
        {t('errorPage.retry')}
      </Way>
      <Way to="/">{t('errorPage.home')}</Way>
    </>
  );
}

function LastWords({ language }: { language: Language }) {
  const { title, text, home } = lastWords[language];
  return (
    <>
      <h1>{title}</h1>
      <p className="page-lead">{text}</p>
      <div className="actions">
        <a className="button button-primary" href="/">
          {home}
        </a>
      </div>
    </>
  );
}

function Way({ to, main = false, children }: { to: string; main?: boolean; children: ReactNode }) {
  return (
    <ButtonLink to={to} tone={main ? 'primary' : 'quiet'} reloadDocument>
      {children}
    </ButtonLink>
  );
}

const KNOWN = [400, 401, 403, 404, 409, 410, 413, 429, 500, 503] as const;

function kindOf(status: number): (typeof KNOWN)[number] | 'offline' {
  if (status === 0) return 'offline';
  return KNOWN.find((known) => known === status) ?? (status < 500 ? 400 : 500);
}
