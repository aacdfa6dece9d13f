import { Form, type FormProps, useFormAction } from '@remix-run/react';
import {
  type FormEvent,
  Fragment,
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useEffect,
  useId,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { buttonClass, type Tone } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { keepDraft, takeLostDraft } from '#app/ui/draft.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field, FieldGroup, FieldNotes, type FieldProps, RequiredMark, useControl } from '#app/ui/field.tsx';
import { FormContext, type InitialValues, useField, useForm } from '#app/ui/form-context.ts';
import { usePending } from '#app/ui/pending.ts';

interface FormFrameProps extends Omit<FormProps, 'style' | 'id' | 'children'> {
  /** Answer of the action when it refused the form. */
  reply?: FormReply | null;
  /** What the fields hold before anybody typed. */
  initial?: InitialValues;
  children: ReactNode;
}

/**
 * A form that loses nothing: errors stand in a summary and at their fields, typed values come back
 * after a refusal, and also after a sending that failed on the way. Works without script.
 */
export function FormFrame({ reply, initial = {}, children, action, className, ...rest }: FormFrameProps) {
  const { t } = useTranslation('ui');
  const id = useId().replaceAll(':', '');
  const method = rest.method ?? 'post';
  const address = useFormAction(action);
  const pending = usePending(action) && method !== 'get';
  const [draft, setDraft] = useState<FormReply['values']>();
  const answer = reply ?? undefined;

  useEffect(() => setDraft(takeLostDraft(address)), [address]);
  useEffect(() => {
    if (answer) setDraft(undefined);
  }, [answer]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (pending) event.preventDefault();
    else if (method !== 'get') keepDraft(address, event.currentTarget);
  }

  return (
    <FormContext.Provider value={{ id, reply: answer, draft, initial, pending }}>
      <Form
        noValidate
        onSubmit={onSubmit}
        {...rest}
        method={method}
        action={action}
        className={classNames('form', className)}
      >
        {answer && <ErrorSummary reply={answer} />}
        {draft && <p className="form-restored">{t('form.restored')}</p>}
        <Fragment key={draft ? 'restored' : 'fresh'}>{children}</Fragment>
      </Form>
    </FormContext.Provider>
  );
}

type Control<Attributes> = FieldProps &
  Omit<Attributes, 'name' | 'id' | 'style' | 'className' | 'defaultValue'>;

/** One line of text; also dates, times, numbers, addresses by `type`. `size` narrows it. */
export function TextField({
  label,
  hint,
  type = 'text',
  ...rest
}: Control<InputHTMLAttributes<HTMLInputElement>>) {
  const control = useControl({ name: rest.name, hint, required: rest.required });
  const { value } = useField(rest.name);
  return (
    <Field name={rest.name} label={label} hint={hint} required={rest.required}>
      <input
        {...rest}
        {...control}
        type={type}
        className="input"
        defaultValue={type === 'password' ? undefined : value}
      />
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  rows = 5,
  ...rest
}: Control<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const control = useControl({ name: rest.name, hint, required: rest.required });
  const { value } = useField(rest.name);
  return (
    <Field name={rest.name} label={label} hint={hint} required={rest.required}>
      <textarea {...rest} {...control} rows={rows} className="input" defaultValue={value} />
    </Field>
  );
}

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface SelectFieldProps extends FieldProps {
  options: { value: string; label: string }[];
  /** A first option without a value, such as "all counties". */
  emptyLabel?: string;
}

export function SelectField({ options, emptyLabel, ...field }: SelectFieldProps) {
  const { value } = useField(field.name);
  return (
    <Field {...field}>
      <select {...useControl(field)} className="input" defaultValue={value}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type GroupProps = Omit<FieldProps, 'label'> & { legend: ReactNode; options: Option[] };

export function RadioGroup(props: GroupProps) {
  return <Choices {...props} type="radio" />;
}

export function CheckboxGroup(props: GroupProps) {
  return <Choices {...props} type="checkbox" />;
}

function Choices({ legend, options, type, ...field }: GroupProps & { type: 'radio' | 'checkbox' }) {
  const { values, id } = useField(field.name);
  return (
    <FieldGroup {...field} label={legend}>
      <div className="choices">
        {options.map(({ value, label, hint }, index) => (
          <div className="choice" key={value}>
            <input
              type={type}
              id={`${id}-${index}`}
              name={field.name}
              value={value}
              required={type === 'radio' && field.required}
              defaultChecked={values.includes(value)}
              aria-describedby={hint ? `${id}-${index}-hint` : undefined}
            />
            <label htmlFor={`${id}-${index}`}>{label}</label>
            {hint && (
              <p className="field-hint" id={`${id}-${index}-hint`}>
                {hint}
              </p>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

/** A single yes: sends `on` (or `value`) when ticked, nothing otherwise. */
export function Checkbox({ value = 'on', ...field }: FieldProps & { value?: string }) {
  const { id, errors, values } = useField(field.name);
  return (
    <div className={classNames('field', errors.length > 0 && 'field-wrong')}>
      <div className="choice">
        <input {...useControl(field)} type="checkbox" value={value} defaultChecked={values.includes(value)} />
        <label htmlFor={id}>
          {field.label}
          <RequiredMark required={field.required} />
        </label>
      </div>
      <FieldNotes name={field.name} hint={field.hint} />
    </div>
  );
}

export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}

interface SubmitButtonProps {
  tone?: Tone;
  /** For a form that has two buttons. */
  name?: string;
  value?: string;
  children: ReactNode;
}

/** Sends the form; says so while it is on its way. */
export function SubmitButton({ tone = 'primary', children, ...rest }: SubmitButtonProps) {
  const { pending } = useForm();
  return (
    <button {...rest} type="submit" className={buttonClass({ tone })} aria-busy={pending || undefined}>
      {children}
    </button>
  );
}
