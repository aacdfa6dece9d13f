import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  title: string;
  /** Absent for a dialog whose buttons act by themselves. */
  submit?: string;
  /** What the form holds; the dialog closes unless it gives false. */
  onSubmit?: (form: FormData) => boolean | undefined | Promise<boolean | undefined>;
  onClose: () => void;
  children: ReactNode;
}

/** A small native dialog: Escape and "Anuluj" leave everything as it was. */
export function Dialog({ title, submit, onSubmit, onClose, children }: DialogProps) {
  const { t } = useTranslation('blocks');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  async function onSent(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const done = await onSubmit?.(new FormData(event.currentTarget));
    if (done !== false) dialog.current?.close();
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSent}>
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <div className="actions">
          {submit && (
            <button type="submit" className="button button-primary">
              {submit}
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface DialogFieldProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A labelled control within a dialog. */
export function DialogField({ label, hint, error, children }: DialogFieldProps) {
  const id = useId();
  const notes = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {children({
        id,
        ...(notes ? { 'aria-describedby': notes } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  );
}
