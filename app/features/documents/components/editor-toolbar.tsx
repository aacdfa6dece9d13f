import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkDialog } from './link-dialog.tsx';
import { GROUPS, INSERT_TABLE, MODES } from './toolbar-actions.tsx';
import { arranged, LINK } from './toolbar-arrangement.tsx';
import { useNarrow } from './use-narrow.ts';

interface EditorToolbarProps {
  editor: Editor;
  onInsert: () => void;
  onHelp: () => void;
}

/** One stop of the Tab key; arrows, Home and End move inside (ARIA's toolbar pattern). A phone shows the first tools and a way to the rest. */
export const EditorToolbar = memo(function EditorToolbar({ editor, onInsert, onHelp }: EditorToolbarProps) {
  const { t } = useTranslation('documents');
  const [linking, setLinking] = useState(false);
  const [stop, setStop] = useState('undo');
  const bar = useRef<HTMLDivElement>(null);
  const states = useStates(editor);
  const narrow = useNarrow();
  const [more, setMore] = useState(false);
  const groups = arranged({ narrow, more, inTable: states.table?.inside ?? false });
  const ids = groups.flat().map((action) => action.id);
  const current = ids.includes(stop) ? stop : 'undo';

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const next = nextStop(ids, current, event.key);
    if (!next) return;
    event.preventDefault();
    setStop(next);
    bar.current?.querySelector<HTMLElement>(`[data-action="${next}"]`)?.focus();
  }

  return (
    <>
      <div ref={bar} className="toolbar" role="toolbar" aria-label={t('toolbar.label')} onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <div className="toolbar-group" key={group[0]?.id}>
            {group.map((action) => {
              const state = states[action.id];
              const name = t(`toolbar.${action.id}` as 'toolbar.bold');
              return (
                <button
                  key={action.id}
                  type="button"
                  className="toolbar-button"
                  data-action={action.id}
                  title={name}
                  aria-label={name}
                  aria-pressed={action.active ? state?.active : undefined}
                  aria-expanded={action.id === 'more' ? more : undefined}
                  aria-disabled={state?.able === false || undefined}
                  tabIndex={action.id === current ? 0 : -1}
                  onMouseDown={(event) => event.preventDefault()}
                  onFocus={() => setStop(action.id)}
                  onClick={() => {
                    if (action.id === 'link') setLinking(true);
                    else if (action.id === 'insert') onInsert();
                    else if (action.id === 'more') setMore(!more);
                    else if (action.id === 'shortcuts') onHelp();
                    else if (state?.able !== false) action.run(editor);
                  }}
                >
                  {action.icon}
                </button>
              );
            })}
          </div>
        ))}
      </div>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </>
  );
});

interface ActionState {
  active: boolean;
  able: boolean;
  inside?: boolean;
}

function useStates(editor: Editor): Record<string, ActionState> {
  return useEditorState({
    editor,
    selector: ({ editor }) =>
      Object.fromEntries(
        [...MODES, ...GROUPS.flat(), LINK, INSERT_TABLE].map((action) => [
          action.id,
          {
            active: action.active?.(editor) ?? false,
            able: action.able?.(editor) ?? true,
            ...(action.id === 'table' ? { inside: editor.isActive('table') } : {}),
          },
        ]),
      ),
  });
}

function nextStop(ids: string[], current: string, key: string): string | undefined {
  const at = ids.indexOf(current);
  if (key === 'ArrowRight') return ids[(at + 1) % ids.length];
  if (key === 'ArrowLeft') return ids[(at - 1 + ids.length) % ids.length];
  if (key === 'Home') return ids[0];
  if (key === 'End') return ids.at(-1);
  return undefined;
}
