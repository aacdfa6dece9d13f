import type { Editor } from '@tiptap/react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHref } from '../content/links.ts';

/** Asks for a link's address and, where nothing is selected, its text. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [wrong, setWrong] = useState(false);
  const inside = editor.isActive('link');
  const needsText = editor.state.selection.empty && !inside;
  useEffect(() => dialog.current?.showModal(), []);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const href = toHref(String(form.get('href')));
    if (!href) {
      setWrong(true);
      dialog.current?.querySelector<HTMLInputElement>('[name=href]')?.focus();
      return;
    }
    setLink(editor, href, String(form.get('text') ?? '').trim());
    dialog.current?.close();
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    dialog.current?.close();
  }

  function onClosed() {
    onClose();
    editor.commands.focus();
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClosed}>
      <form className="form" noValidate onSubmit={onSubmit}>
        <h2 id={`${id}-title`}>{t('linkDialog.title')}</h2>
        {needsText && (
          <div className="field">
            <label className="field-label" htmlFor={`${id}-text`}>
              {t('linkDialog.text')}
            </label>
            <input className="input" id={`${id}-text`} name="text" autoComplete="off" />
          </div>
        )}
        <div className={wrong ? 'field field-wrong' : 'field'}>
          <label className="field-label" htmlFor={`${id}-href`}>
            {t('linkDialog.address')}
          </label>
          <p className="field-hint" id={`${id}-hint`}>
            {t('linkDialog.hint')}
          </p>
          {wrong && (
            <p className="field-error" id={`${id}-error`} role="alert">
              {t('linkDialog.wrong')}
            </p>
          )}
          <input
            className="input"
            id={`${id}-href`}
            name="href"
            inputMode="url"
            autoComplete="off"
            defaultValue={String(editor.getAttributes('link').href ?? '')}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-error ${id}-hint` : `${id}-hint`}
          />
        </div>
        <div className="actions">
          <button type="submit" className="button button-primary">
            {t('linkDialog.set')}
          </button>
          {inside && (
            <button type="button" className="button button-quiet" onClick={remove}>
              {t('linkDialog.remove')}
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            {t('linkDialog.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function setLink(editor: Editor, href: string, text: string): void {
  if (!editor.state.selection.empty || editor.isActive('link')) {
    editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    return;
  }
  editor
    .chain()
    .focus()
    .insertContent({ type: 'text', text: text || href, marks: [{ type: 'link', attrs: { href } }] })
    .unsetMark('link')
    .run();
}
