import type { ReactNode } from 'react';
import { buttonClass, type Tone } from '#app/ui/button.tsx';
import { FormFrame, SubmitButton } from '#app/ui/form.tsx';
import { HiddenInputs, type HiddenValues } from '#app/ui/hidden-values.tsx';

interface ConfirmButtonProps {
  action: string;
  label: string;
  /** The plain question asked before the act. */
  question: ReactNode;
  confirmLabel: string;
  tone?: Tone;
  small?: boolean;
  values?: HiddenValues;
  /** More fields, for example a reason. */
  children?: ReactNode;
}

/** A button that asks before it acts; the question unfolds in place, with or without script. */
export function ConfirmButton({
  action,
  label,
  question,
  confirmLabel,
  tone = 'danger',
  small,
  values,
  children,
}: ConfirmButtonProps) {
  return (
    <details className="confirm">
      <summary className={buttonClass({ tone: 'quiet', small }, tone === 'danger' && 'button-warned')}>
        {label}
      </summary>
      <div className="confirm-panel">
        <p>{question}</p>
        <FormFrame action={action}>
          <HiddenInputs values={values} />
          {children}
          <SubmitButton tone={tone}>{confirmLabel}</SubmitButton>
        </FormFrame>
      </div>
    </details>
  );
}
