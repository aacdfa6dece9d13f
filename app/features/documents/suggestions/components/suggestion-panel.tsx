import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../client/current.ts';
import { keyOf } from '../key.ts';
import type { Suggestion } from '../list.ts';
import type { SuggestionKey, Verdict } from '../settle.ts';
import { ChangeInWords, shortOf } from './change-in-words.tsx';
import { ProposedBy } from './proposed-by.tsx';
import type { AroundText } from './suggestion-desk.tsx';
import { useSettle } from './use-suggestions.ts';

interface SuggestionPanelProps extends AroundText {
  open: Suggestion[];
}

/** All open suggestions in the order of the text, to find, accept and reject. */
export function SuggestionPanel({
  editor,
  link,
  documentId,
  editable: maySettle,
  open,
}: SuggestionPanelProps) {
  const { t } = useTranslation('suggestions');
  const section = useRef<HTMLElement>(null);
  const { settle: settleHere, done } = useSettle(editor, link, documentId);

  /** What had the focus goes: it moves to the list, whose name says how many are left. */
  function settle(verdict: Verdict, keys: readonly SuggestionKey[]) {
    settleHere(verdict, keys);
    section.current?.focus();
  }

  return (
    <section
      ref={section}
      className="suggestions"
      aria-label={`${t('list.title')} (${open.length})`}
      tabIndex={-1}
    >
      <p className="sr-only" role="status">
        {done}
      </p>
      {open.length === 0 ? (
        <p className="suggestions-none">{t(maySettle ? 'list.none' : 'list.nonePage')}</p>
      ) : (
        <ol className="suggestion-list">
          {open.map((one) => (
            <li key={keyOf(one)} className="suggestion-item">
              <p className="suggestion-by">
                <ProposedBy suggestion={one} />
              </p>
              <p>
                <ChangeInWords suggestion={one} />
              </p>
              <div className="actions">
                <button
                  type="button"
                  className="button button-quiet button-small"
                  aria-label={t('list.showOf', { text: shortOf(one) })}
                  onClick={() => editor.chain().focus().command(goTo(one)).run()}
                >
                  {t('list.show')}
                </button>
                {maySettle && (
                  <>
                    <button
                      type="button"
                      className="button button-quiet button-small"
                      aria-label={t('list.acceptOf', { text: shortOf(one) })}
                      onClick={() => settle('accepted', [one])}
                    >
                      {t('list.accept')}
                    </button>
                    <button
                      type="button"
                      className="button button-quiet button-small"
                      aria-label={t('list.rejectOf', { text: shortOf(one) })}
                      onClick={() => settle('rejected', [one])}
                    >
                      {t('list.reject')}
                    </button>
                  </>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {maySettle && open.length > 1 && (
        <div className="actions">
          <button
            type="button"
            className="button button-quiet button-small"
            onClick={() => settle('accepted', open)}
          >
            {t('list.acceptAll')}
          </button>
          <button
            type="button"
            className="button button-quiet button-small"
            onClick={() => settle('rejected', open)}
          >
            {t('list.rejectAll')}
          </button>
          <p className="field-hint">{t('list.undo')}</p>
        </div>
      )}
    </section>
  );
}
