import { createContext, useContext } from 'react';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import type { Message } from '#app/ui/say.ts';

type Initial = string | number | boolean | readonly string[] | null | undefined;
export type InitialValues = Record<string, Initial>;

interface FormState {
  id: string;
  reply?: FormReply;
  /** What was typed before a sending that failed on the way. */
  draft?: FormReply['values'];
  initial: InitialValues;
  pending: boolean;
}

export const FormContext = createContext<FormState>({ id: 'form', initial: {}, pending: false });

export const useForm = () => useContext(FormContext);

interface FieldState {
  id: string;
  errors: Message[];
  /** Text of the control: as typed, else as it was. */
  value: string;
  /** All values of a group of controls with one name. */
  values: readonly string[];
  hintId: string;
  errorId: string;
}

/** Where a field stands: its ids, its errors, and what it holds. */
export function useField(name: string): FieldState {
  const { id: formId, reply, draft, initial } = useForm();
  const id = fieldId(formId, name);
  const typed = draft ?? reply?.values;
  const values = asValues(typed ? (typed[name] ?? []) : initial[name]);
  const value = asValues(typed?.[name] ?? initial[name])[0] ?? '';
  const errors = reply?.errors[name] ?? [];
  return { id, errors, value, values, hintId: `${id}-hint`, errorId: `${id}-error` };
}

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replace(/[^\w]+/g, '-')}`;
}

function asValues(value: Initial): readonly string[] {
  if (value === null || value === undefined || value === false) return [];
  if (value === true) return ['on'];
  if (typeof value === 'object') return value;
  return [String(value)];
}
