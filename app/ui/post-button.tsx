import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { buttonClass, type Tone } from '#app/ui/button.tsx';
import { HiddenInputs, type HiddenValues } from '#app/ui/hidden-values.tsx';
import { usePending } from '#app/ui/pending.ts';

interface PostButtonProps {
  action: string;
  values?: HiddenValues;
  tone?: Tone;
  small?: boolean;
  /** Says more than the visible text, for lists with the same button in each row; starts with that text. */
  label?: string;
  /** Stay where you are on the page afterwards. */
  stay?: boolean;
  children: ReactNode;
}

/** A form of one button: a single act on a thing. */
export function PostButton({ action, values, tone, small, label, stay, children }: PostButtonProps) {
  const pending = usePending(action);
  return (
    <Form method="post" action={action} className="post-button" preventScrollReset={stay}>
      <HiddenInputs values={values} />
      <button
        type="submit"
        className={buttonClass({ tone, small })}
        aria-label={label}
        aria-busy={pending || undefined}
      >
        {children}
      </button>
    </Form>
  );
}
