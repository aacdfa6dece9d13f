import { useSearchParams } from '@remix-run/react';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLink } from '../client/link.ts';
import type { LinkState } from '../client/link-state.ts';
import type { RemarkCalls } from '../comments/client/remark-calls.ts';
import { useRemarks } from '../comments/client/use-remarks.ts';
import { RemarksPanel } from '../comments/components/remarks-panel.tsx';
import { SuggestionPanel } from '../suggestions/components/suggestion-panel.tsx';
import { useOpenSuggestions } from '../suggestions/components/use-suggestions.ts';
import { SidesBar } from './sides-bar.tsx';
import { SIDES, type Side, useSide } from './use-side.ts';
import '../side.css';

interface SidePanelProps {
  documentId: string;
  editor: Editor;
  link: DocumentLink;
  state: LinkState;
  editable: boolean;
  calls: RemarkCalls;
}

/** Beside the text, on a phone below it: remarks and suggestions as two tabs with their counts. */
export function SidePanel({ calls, ...around }: SidePanelProps) {
  const { t } = useTranslation('documents');
  const { documentId, editor, state } = around;
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const [search] = useSearchParams();
  const asked = useRef(search.get('uwaga'));
  const { side, choose, turnTo } = useSide(asked.current !== null);
  const found = useRemarks(documentId, state, asked.current);
  const suggestions = useOpenSuggestions(editor);
  const counts = { remarks: found.remarks?.counts.open ?? 0, suggestions: suggestions.length };

  function show(chosen: Side) {
    choose(chosen);
    tabs.current?.querySelector<HTMLElement>(`[data-side="${chosen}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') editor.commands.focus();
    const to = sideOf(event.key, side);
    if (!to) return;
    event.preventDefault();
    show(to);
  }

  return (
    <>
      <SidesBar counts={counts} onShow={show} />
      <aside className="side-panel" aria-label={t('editor.beside')}>
        <div ref={tabs} className="side-tabs" role="tablist" aria-label={t('editor.beside')}>
          {SIDES.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`${id}-${one}`}
              className="side-tab"
              data-side={one}
              aria-selected={one === side}
              aria-controls={`${id}-${one}-panel`}
              tabIndex={one === side ? 0 : -1}
              onClick={() => choose(one)}
              onKeyDown={onKeyDown}
            >
              {t(`editor.side.${one}`)} <span className="side-count">({counts[one]})</span>
            </button>
          ))}
        </div>
        {SIDES.map((one) => (
          <div
            key={one}
            role="tabpanel"
            id={`${id}-${one}-panel`}
            aria-labelledby={`${id}-${one}`}
            hidden={one !== side}
          >
            <h2 className="sr-only">{t(`editor.side.${one}`)}</h2>
            {one === 'suggestions' ? (
              <SuggestionPanel {...around} open={suggestions} />
            ) : (
              <RemarksPanel
                {...around}
                {...found}
                asked={asked.current}
                calls={calls}
                onCall={() => turnTo('remarks')}
              />
            )}
          </div>
        ))}
      </aside>
    </>
  );
}

function sideOf(key: string, now: Side): Side | undefined {
  if (key === 'Home') return SIDES[0];
  if (key === 'End') return SIDES[1];
  if (key === 'ArrowLeft' || key === 'ArrowRight') return SIDES.find((one) => one !== now);
  return undefined;
}
