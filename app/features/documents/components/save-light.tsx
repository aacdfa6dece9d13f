import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lightOf } from '../client/light.ts';
import type { LinkState } from '../client/link-state.ts';

const ANNOUNCE_AFTER_MS = 1_500;

/** What is saved and what is not, in words; green only for what the server confirmed to be on its disk. */
export function SaveLight({ state }: { state: LinkState }) {
  const { t, i18n } = useTranslation('documents');
  const light = lightOf(state);
  const time = state.savedAt ? clock(state.savedAt, i18n.language) : '';
  const text = t(`light.${light.says}`, { count: state.unsaved, time });
  return (
    <div className="save-light-box">
      <p className={`save-light save-light-${light.tone}`} data-light={light.says}>
        <span className="save-light-dot" aria-hidden="true" />
        <span>{text}</span>
      </p>
      {light.reload && (
        <button type="button" className="button button-quiet button-small" onClick={() => location.reload()}>
          {t('light.reloadButton')}
        </button>
      )}
      <Announcement text={light.says === 'saved' ? t('light.savedSpoken') : text} of={light.says} />
    </div>
  );
}

/** Speaks only when the kind of state changed and stayed: not at every keystroke. What it says must not grow old. */
function Announcement({ text, of }: { text: string; of: string }) {
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new count or time is no news
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [of]);
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  );
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a clock costs more than all else that a keystroke of somebody else changes on the page: each is made once. */
function clock(iso: string, language: string): string {
  const known = clocks.get(language);
  const made =
    known ??
    new Intl.DateTimeFormat(language, {
      timeZone: 'Europe/Warsaw',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  clocks.set(language, made);
  return made.format(new Date(iso));
}
