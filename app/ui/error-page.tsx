import { useContext, useEffect } from 'react';
import { I18nContext } from 'react-i18next';
import type { Language } from '#app/platform/i18n/language.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { markDraftsLost } from '#app/ui/draft.ts';
import en from '#app/ui/messages/en.json';
import pl from '#app/ui/messages/pl.json';
import uk from '#app/ui/messages/uk.json';

type Words = typeof pl.errorPage;
const WORDS: Record<Language, Words> = { pl: pl.errorPage, en: en.errorPage, uk: uk.errorPage };

interface ErrorPageProps {
  /** HTTP status; 0 when the server could not be reached. */
  status: number;
  language?: Language;
  /** Finds the error in the server's log. */
  reference?: string;
  /** The refusal in its own words: a catalogue key, spoken where there is a catalogue. */
  message?: string;
  values?: Record<string, string | number>;
}

/** What happened and what to do next. Needs no providers: it is shown when anything may be broken. */
export function ErrorPage({ status, language = 'pl', reference, message, values }: ErrorPageProps) {
  useEffect(() => markDraftsLost(), []);
  const words = WORDS[language];
  const own = useOwnWords(message, values);
  const { title, text } = explanation(words, status);
  return (
    <div className="page page-narrow error-page">
      {status > 0 && <p className="error-status">{status}</p>}
      <h1>{title}</h1>
      <p className="page-lead">{own ?? text}</p>
      {reference && <p className="error-reference">{words.reference.replace('{{reference}}', reference)}</p>}
      <div className="actions">
        <NextSteps status={status} words={words} />
      </div>
    </div>
  );
}

function useOwnWords(key?: string, values: ErrorPageProps['values'] = {}): string | undefined {
  const catalogue = useContext(I18nContext)?.i18n;
  return key && catalogue?.exists(key) ? String(catalogue.t(key as never, values as never)) : undefined;
}

function NextSteps({ status, words }: { status: number; words: Words }) {
  if (status === 401 || status === 410) {
    return (
      <>
        <Way to="/logowanie" label={words.signIn} main />
        <Way to="/" label={words.home} />
      </>
    );
  }
  if (status === 404 || status === 403) {
    return (
      <>
        <Way to="/" label={words.home} main />
        <Way to="/katalog" label={words.directory} />
      </>
    );
  }
  return (
    <>
      <Way to="" label={words.retry} main />
      <Way to="/" label={words.home} />
    </>
  );
}

function Way({ to, label, main = false }: { to: string; label: string; main?: boolean }) {
  return (
    <ButtonLink to={to} tone={main ? 'primary' : 'quiet'} reloadDocument>
      {label}
    </ButtonLink>
  );
}

function explanation(words: Words, status: number) {
  if (status === 0) return words.offline;
  const known = Object.keys(words).includes(String(status));
  return words[(known ? String(status) : status < 500 ? '400' : '500') as '400' | '500'];
}
