import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#app/ui/class-names.ts';
import { useField } from '#app/ui/form-context.ts';
import { useSay } from '#app/ui/say.ts';

export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
}

/** The attributes that tie a control to its label, hint and errors. */
export function useControl({ name, hint, required }: Omit<FieldProps, 'label'>) {
  const { id, errors, hintId, errorId } = useField(name);
  const described = classNames(hint ? hintId : '', errors.length > 0 && errorId);
  return {
    id,
    name,
    required,
    'aria-describedby': described || undefined,
    'aria-invalid': errors.length > 0 || undefined,
  };
}

/** Label above, hint and error between, then the control. */
export function Field({
  children,
  className,
  ...field
}: FieldProps & { className?: string; children: ReactNode }) {
  const { id, errors } = useField(field.name);
  return (
    <div className={classNames('field', errors.length > 0 && 'field-wrong', className)}>
      <label className="field-label" htmlFor={id}>
        {field.label}
        <RequiredMark required={field.required} />
      </label>
      <FieldNotes name={field.name} hint={field.hint} />
      {children}
    </div>
  );
}

/** A group of choices under one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, errors, hintId, errorId } = useField(field.name);
  const described = classNames(field.hint ? hintId : '', errors.length > 0 && errorId);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classNames('field field-group', errors.length > 0 && 'field-wrong')}
      aria-describedby={described || undefined}
    >
      <legend className="field-label">
        {field.label}
        <RequiredMark required={field.required} />
      </legend>
      <FieldNotes name={field.name} hint={field.hint} />
      {children}
    </fieldset>
  );
}

export function FieldNotes({ name, hint }: { name: string; hint?: ReactNode }) {
  const { errors, hintId, errorId } = useField(name);
  const { t } = useTranslation('ui');
  const say = useSay();
  return (
    <>
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p className="field-error" id={errorId}>
          <span className="sr-only">{t('form.errorPrefix')} </span>
          {errors.map((message) => (
            <span key={message.key}>{say(message)} </span>
          ))}
        </p>
      )}
    </>
  );
}

export function RequiredMark({ required }: { required?: boolean }) {
  const { t } = useTranslation('ui');
  return required ? <span className="field-required"> {t('form.required')}</span> : null;
}
