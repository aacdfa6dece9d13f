import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Act =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'undo'
  | 'redo'
  | 'lineBreak'
  | 'heading'
  | 'orderedList';
type More =
  | 'bulletList'
  | 'taskList'
  | 'quote'
  | 'indent'
  | 'insert'
  | 'mode'
  | 'next'
  | 'previous'
  | 'settle';
type Shortcut = [act: Act | More | 'toolbar' | 'help' | 'remark', keys: string];

const GROUPS: ['text' | 'blocks' | 'suggestions' | 'moving', Shortcut[]][] = [
  [
    'text',
    [
      ['bold', 'Ctrl+B'],
      ['italic', 'Ctrl+I'],
      ['underline', 'Ctrl+U'],
      ['strike', 'Ctrl+Shift+S'],
      ['undo', 'Ctrl+Z'],
      ['redo', 'Ctrl+Y'],
      ['lineBreak', 'Shift+Enter'],
    ],
  ],
  [
    'blocks',
    [
      ['heading', 'Ctrl+Alt+1, 2, 3'],
      ['orderedList', 'Ctrl+Shift+7'],
      ['bulletList', 'Ctrl+Shift+8'],
      ['taskList', 'Ctrl+Shift+9'],
      ['quote', 'Ctrl+Shift+B'],
      ['indent', 'Tab, Shift+Tab'],
      ['insert', 'Ctrl+Shift+E'],
    ],
  ],
  [
    'suggestions',
    [
      ['mode', 'F2'],
      ['next', 'F8'],
      ['previous', 'Shift+F8'],
      ['settle', 'Alt+Enter'],
      ['remark', 'Ctrl+Alt+M'],
    ],
  ],
  [
    'moving',
    [
      ['toolbar', 'Alt+F10'],
      ['help', 'Ctrl+/'],
    ],
  ],
];

/** Every key that the editor knows beside typing itself. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('documents');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The only button is at the end of the list; reading begins at its beginning.
    title.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="dialog shortcuts" aria-labelledby={id} onClose={onClose}>
      <h2 ref={title} id={id} tabIndex={-1}>
        {t('shortcuts.title')}
      </h2>
      <p className="field-hint">{t('shortcuts.mac')}</p>
      {GROUPS.map(([group, shortcuts]) => (
        <section key={group} aria-label={t(`shortcuts.groups.${group}`)}>
          <h3>{t(`shortcuts.groups.${group}`)}</h3>
          <dl className="shortcut-list">
            {shortcuts.map(([act, keys]) => (
              <div key={act} className="shortcut">
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(`shortcuts.act.${act}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
        {t('shortcuts.close')}
      </button>
    </dialog>
  );
}
