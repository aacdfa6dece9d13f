import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../list.ts';
import type { SuggestionKey, Verdict } from '../settle.ts';
import { ChangeInWords } from './change-in-words.tsx';
import { ProposedBy } from './proposed-by.tsx';

const GAP = 6;

interface SuggestionHereProps {
  editor: Editor;
  suggestion: Suggestion;
  onSettle: (verdict: Verdict, keys: readonly SuggestionKey[]) => void;
}

/** The suggestion at the caret with its buttons, below its line. Alt+Enter leads here, Escape back into the text. */
export function SuggestionHere({ editor, suggestion, onSettle }: SuggestionHereProps) {
  const { t } = useTranslation('suggestions');
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    const frame = box.current?.offsetParent;
    if (!box.current || !frame) return;
    const { bottom, left } = editor.view.coordsAtPos(editor.state.selection.head);
    const outer = frame.getBoundingClientRect();
    const most = Math.max(0, outer.width - box.current.offsetWidth);
    box.current.style.top = `${bottom - outer.top + GAP}px`;
    box.current.style.left = `${Math.min(most, Math.max(0, left - outer.left))}px`;
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    editor.commands.focus();
  }

  function onClick(verdict: Verdict) {
    onSettle(verdict, [suggestion]);
    editor.commands.focus();
  }

  return (
    <fieldset ref={box} className="suggestion-here" aria-label={t('here.label')} onKeyDown={onKeyDown}>
      <p className="suggestion-by">
        <ProposedBy suggestion={suggestion} />
      </p>
      <p>
        <ChangeInWords suggestion={suggestion} />
      </p>
      <div className="actions">
        <button
          type="button"
          className="button button-primary button-small"
          onClick={() => onClick('accepted')}
        >
          {t('list.accept')}
        </button>
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => onClick('rejected')}
        >
          {t('list.reject')}
        </button>
      </div>
    </fieldset>
  );
}
