import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, SubmitButton, TextArea } from '#app/ui/form.tsx';

interface ReasonFormProps {
  label: string;
  hint: string;
  required?: boolean;
  submitLabel: string;
  reply?: FormReply | undefined;
}

/** A step that ends something, with a reason in words. */
export function ReasonForm({ label, hint, required = false, submitLabel, reply }: ReasonFormProps) {
  return (
    <FormFrame reply={reply}>
      <TextArea name="reason" label={label} hint={hint} rows={4} required={required} />
      <SubmitButton tone="danger">{submitLabel}</SubmitButton>
    </FormFrame>
  );
}
